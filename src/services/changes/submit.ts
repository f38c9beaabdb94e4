import { canBe } from '../../domain/changes/change.ts';
import { firstWithNotice } from '../../domain/changes/notice.ts';
import { Refusal } from '../../errors.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { announceApproval, postSubject } from './announce.ts';
import { approvingOf } from './approvers.ts';
import { stored } from './draft.ts';
import { boundTo } from './kinds/index.ts';
import { changeOwned } from './may.ts';
import { publishChange } from './publish.ts';
import type { ChangeView } from './read.ts';

/**
 * Its author, or an admin, wants a change to hold: it is published where nobody else has to be for it, and waits for the
 * others where somebody has. `sooner` is why it comes with less notice than it should. Throws the Refusals
 * `nothing-to-show`, `not-change-author`, `change-stage`, `notice-too-short`, `too-few-approvers` and those of its kind.
 */
export async function submitChange(work: Work, number: number, sooner?: string): Promise<ChangeView> {
  await lockRules(work);
  const { tx, org, now } = work;
  const change = await changeOwned(work, number);
  const { id, stage } = change;
  const { needed, possible, by, hurried } = await approvingOf(work, change);
  // What waits already is submitted once more only to say why it comes so soon.
  const waits = stage === 'submitted' && !(hurried && change.hurry === null);
  if (!canBe('submit', stage) || waits) throw new Refusal({ code: 'change-stage', number, act: 'submit', stage });
  await boundTo(change).check(work);
  const hurry = hurried ? (sooner ?? null) : null;
  if (hurried && hurry === null) throw noticeTooShort(work, change);
  const there = possible.length;
  if (there < needed) {
    const ofPlan = by === 'no-plan-approver';
    throw new Refusal({ code: 'too-few-approvers', number, needed, there, hurried, ofPlan });
  }
  // Whoever was for it was so without knowing the hurry.
  await tx.changeApproval.deleteMany({ where: { orgId: org.id, changeId: id } });
  await tx.change.updateMany({
    where: { orgId: org.id, id },
    data: { state: 'submitted', submittedAt: fromInstant(now), hurry },
  });
  await audit(work, {
    action: 'change.submit',
    subject: postSubject({ id }),
    concerns: `team:${change.team.id}`,
    after: { number, from: change.from.toString(), approvalsNeeded: needed },
    reason: hurry ?? change.why,
  });
  const submitted = await stored(work, number);
  if (needed === 0) return publishChange(work, submitted);
  await announceApproval(
    work,
    submitted,
    possible.map((one) => one.id),
  );
  return submitted;
}

/** The refusal for what would come sooner than the notice period allows, without a word why. */
export function noticeTooShort({ org, today }: Pick<Work, 'org' | 'today'>, { number, stage }: ChangeView): Refusal {
  const limits = org.policy.changes;
  return new Refusal({
    code: 'notice-too-short',
    number,
    waits: stage === 'submitted',
    first: firstWithNotice(today, limits),
    days: limits.noticeDays,
  });
}
