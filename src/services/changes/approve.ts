import { canBe } from '../../domain/changes/change.ts';
import { Refusal } from '../../errors.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { postSubject, refreshChange } from './announce.ts';
import { approvingOf } from './approvers.ts';
import { stored } from './draft.ts';
import { boundTo } from './kinds/index.ts';
import { changeSeen } from './may.ts';
import { publishChange } from './publish.ts';
import type { ChangeView } from './read.ts';
import { noticeTooShort } from './submit.ts';

/**
 * The actor is for a change that somebody else drafted; the last approval that it takes publishes it. Throws the Refusals
 * `nothing-to-show`, `change-stage`, `not-change-approver`, `change-approved`, `notice-too-short` and those of its kind.
 */
export async function approveChange(work: Work, number: number): Promise<ChangeView> {
  await lockRules(work);
  const { tx, org, now, actor } = work;
  const change = await changeSeen(work, number);
  const { id, stage, approvals, author, inPlaceOf } = change;
  if (!canBe('approve', stage)) throw new Refusal({ code: 'change-stage', number, act: 'approve', stage });
  const { needed, possible, by, hurried } = await approvingOf(work, change);
  if (!possible.some((one) => one.id === actor.personId)) {
    const own = (await boundTo(change).barred(work)).includes(actor.personId);
    const drafted = author.id === actor.personId || inPlaceOf?.id === actor.personId;
    throw new Refusal({ code: 'not-change-approver', number, why: drafted ? 'author' : own ? 'own' : by });
  }
  if (approvals.some(({ by }) => by.id === actor.personId)) throw new Refusal({ code: 'change-approved', number });
  await boundTo(change).check(work);
  // It has waited so long that its notice would be too short by now.
  if (hurried && change.hurry === null) throw noticeTooShort(work, change);
  await tx.changeApproval.create({
    data: { orgId: org.id, changeId: id, personId: actor.personId, approvedAt: fromInstant(now) },
  });
  await audit(work, {
    action: 'change.approve',
    subject: postSubject({ id }),
    concerns: `team:${change.team.id}`,
    after: { number, approvals: approvals.length + 1, approvalsNeeded: needed },
  });
  const approved = await stored(work, number);
  if (approved.approvals.length >= needed) return publishChange(work, approved);
  await refreshChange(work, approved);
  return approved;
}
