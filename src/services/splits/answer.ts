import { Refusal } from '../../errors.ts';
import { announce } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { refreshTarget, subjectOfTarget } from '../targets/tell.ts';
import type { Work } from '../work.ts';
import { type Named, type Proposal, readProposal } from './proposal.ts';

/** The target suits. Throws the Refusals of `openQuestion`. */
export async function acceptTarget(work: Work, targetId: string): Promise<Proposal> {
  const proposal = await openQuestion(work, targetId);
  await answer(work, targetId, { state: 'accepted' });
  await audit(work, { action: 'target.accept', subject: `target:${targetId}` });
  await refreshTarget(work, proposal);
  return proposal;
}

/** Another number would: whoever set the target is asked to decide. Throws the Refusals of `openQuestion`. */
export async function proposeInstead(work: Work, targetId: string, amount: bigint, reason: string): Promise<Proposal> {
  const proposal = await openQuestion(work, targetId);
  await answer(work, targetId, { state: 'proposed', amount, reason });
  await audit(work, {
    action: 'target.propose',
    subject: `target:${targetId}`,
    after: { amount: amount.toString() },
    reason,
  });
  await refreshTarget(work, proposal);
  await announce(work, [
    {
      key: `counter-proposal:${targetId}`,
      kind: 'counter-proposal',
      about: { targetId },
      subject: subjectOfTarget(proposal),
      to: { personId: proposal.setBy.personId },
    },
  ]);
  return { ...proposal, state: 'proposed', other: amount, reason, answeredAt: work.now };
}

/**
 * What the actor was asked and has not answered. Throws the Refusals `nothing-to-show` for somebody else's question,
 * `target-replaced`, `target-locked` once the period has begun, and `draft-used` for one that was answered.
 */
export async function openQuestion(work: Work, targetId: string): Promise<Proposal> {
  const proposal = await readProposal(work, targetId);
  if (!proposal || proposal.person.personId !== work.actor.personId) throw new Refusal({ code: 'nothing-to-show' });
  mustStand(proposal, []);
  if (proposal.state !== 'asked') throw new Refusal({ code: 'draft-used' });
  return proposal;
}

/** `whose` it is, unless it is the actor's own. Throws the Refusals `target-replaced` and `target-locked`. */
export function mustStand({ replacedBy, locked, ...proposal }: Proposal, whose: readonly Named[]): void {
  if (replacedBy !== undefined) throw new Refusal({ code: 'target-replaced' });
  const { indicator, amount, period, fiscalYearStart } = proposal;
  if (locked) throw new Refusal({ code: 'target-locked', whose, indicator, amount, period, fiscalYearStart });
}

type Answered =
  | { readonly state: 'accepted' }
  | { readonly state: 'proposed'; readonly amount: bigint; readonly reason: string };

/** Of two answers at the same moment the first counts. */
async function answer({ tx, org, now }: Work, targetId: string, answered: Answered): Promise<void> {
  const { count } = await tx.proposal.updateMany({
    where: { orgId: org.id, targetId, state: 'asked' },
    data: { ...answered, answeredAt: fromInstant(now) },
  });
  if (count === 0) throw new Refusal({ code: 'draft-used' });
}
