import { canBe } from '../../domain/changes/change.ts';
import { Refusal } from '../../errors.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { postSubject, refreshChange } from './announce.ts';
import { stored } from './draft.ts';
import { boundTo } from './kinds/index.ts';
import { changeOwned } from './may.ts';
import type { ChangeView } from './read.ts';

/**
 * Takes a change back before the day on which it takes effect. Throws the Refusals `nothing-to-show`, `not-change-author`,
 * `change-stage` and those of its kind.
 */
export async function withdrawChange(work: Work, number: number): Promise<ChangeView> {
  await lockRules(work);
  const { tx, org, now, actor } = work;
  const change = await changeOwned(work, number);
  const { id, stage, state } = change;
  if (!canBe('withdraw', stage)) throw new Refusal({ code: 'change-stage', number, act: 'withdraw', stage });
  if (state === 'published') await boundTo(change).revoke(work);
  await tx.change.updateMany({
    where: { orgId: org.id, id },
    data: { state: 'withdrawn', withdrawnAt: fromInstant(now), withdrawnById: actor.personId },
  });
  await audit(work, {
    action: 'change.withdraw',
    subject: postSubject({ id }),
    concerns: `team:${change.team.id}`,
    others: change.publishedAt ? change.parties.map(({ person }) => person.id) : [],
    before: { number, state },
    after: { state: 'withdrawn' },
  });
  const withdrawn = await stored(work, number);
  await refreshChange(work, withdrawn);
  return withdrawn;
}
