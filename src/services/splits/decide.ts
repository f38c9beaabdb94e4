import { Refusal } from '../../errors.ts';
import { announce } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { lockRules } from '../rules/lock.ts';
import { targetsToSet } from '../targets/may-set.ts';
import { targetsSetBefore } from '../targets/set-before.ts';
import { storeTargets } from '../targets/store.ts';
import { refreshTarget, subjectOfTarget } from '../targets/tell.ts';
import type { Work } from '../work.ts';
import { mustStand } from './answer.ts';
import { type Proposal, readProposal } from './proposal.ts';

/**
 * Decides what somebody proposed: the target becomes that number, or stays. The person is told. Throws the Refusals of
 * `openCounter`.
 */
export async function decideProposal(work: Work, targetId: string, as: 'agreed' | 'kept'): Promise<Proposal> {
  const { tx, org, now, actor } = work;
  await lockRules(work);
  const proposal = await openCounter(work, targetId);
  const { count } = await tx.proposal.updateMany({
    where: { orgId: org.id, targetId, state: 'proposed' },
    data: { state: as, decidedAt: fromInstant(now), decidedById: actor.personId },
  });
  if (count === 0) throw new Refusal({ code: 'draft-used' });
  if (as === 'agreed') await storeOther(work, proposal);
  await audit(work, { action: `target.${as}`, subject: `target:${targetId}` });
  await refreshTarget(work, proposal);
  await announce(work, [
    {
      key: `proposal-decided:${targetId}`,
      kind: 'proposal-decided',
      about: { targetId },
      subject: subjectOfTarget(proposal),
      to: { personId: proposal.person.personId },
    },
  ]);
  return (await readProposal(work, targetId)) ?? proposal;
}

/**
 * A number that somebody proposed and that the actor may decide. Throws the Refusals `nothing-to-show`, `not-allowed` for
 * one's own, `target-replaced`, `target-locked` and `draft-used`.
 */
export async function openCounter(work: Work, targetId: string): Promise<Proposal> {
  const proposal = await readProposal(work, targetId);
  if (!proposal) throw new Refusal({ code: 'nothing-to-show' });
  const maySet = await targetsToSet(work);
  const isOwn = proposal.person.personId === work.actor.personId;
  if (!maySet(proposal.of) || isOwn) throw new Refusal({ code: isOwn ? 'not-allowed' : 'nothing-to-show' });
  mustStand(proposal, [proposal.team ?? proposal.person]);
  if (proposal.state !== 'proposed') throw new Refusal({ code: 'draft-used' });
  return proposal;
}

async function storeOther(work: Work, { of, indicator, period, other = 0n }: Proposal): Promise<void> {
  const aimed = { of, indicator, period };
  const reserve = (await targetsSetBefore(work, [aimed])).of(aimed)?.reserve ?? 0n;
  await storeTargets(work, [{ ...aimed, amount: other, reserve }]);
}
