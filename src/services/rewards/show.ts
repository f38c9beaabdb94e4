import { Refusal } from '../../errors.ts';
import { findPerson } from '../people/find.ts';
import { closablePeriod } from '../scores/one-closed.ts';
import type { Looking } from '../work.ts';
import { type MyReward, myReward } from './mine.ts';
import type { Payout } from './payouts.ts';
import { payoutsOf, payoutsToApprove, type SeenStatement, seenStatement } from './seen.ts';

/** What there is to see of rewards. */
export type RewardShown =
  | { readonly is: 'nothing'; readonly reward: MyReward }
  | { readonly is: 'statement'; readonly seen: SeenStatement }
  /** The actor's own, which nobody has approved yet. */
  | { readonly is: 'waiting'; readonly payout: Payout }
  /** Those that the actor approves: at least one. */
  | { readonly is: 'payouts'; readonly payouts: readonly Payout[] };

/** What was stated for the actor last; before that, what waits, or by what the actor is paid. */
export async function lastStatement(work: Looking): Promise<RewardShown> {
  const own = await payoutsOf(work, work.actor.personId);
  const [last, waits] = [own.findLast(({ approved }) => approved), own.at(-1)];
  if (last) return statementIn(work, last, work.actor.personId);
  return waits ? { is: 'waiting', payout: waits } : { is: 'nothing', reward: await myReward(work) };
}

/**
 * What was stated for a month or a quarter: for whoever approves some of it that, with a name the statement of that person; for
 * everybody else the own. Throws the Refusals `unreadable-input`, and `nothing-to-show` also for what others see alone.
 */
export async function statedFor(work: Looking, word: string, name: string | undefined): Promise<RewardShown> {
  const period = closablePeriod(work, word);
  const approved = await payoutsToApprove(work, period);
  if (name !== undefined) {
    const person = await findPerson(work, name, 'ever');
    const found = approved.find(({ statements }) => statements.some((one) => one.person.id === person?.personId));
    if (found && person) return statementIn(work, found, person.personId);
    if (person?.personId !== work.actor.personId) throw new Refusal({ code: 'nothing-to-show' });
  } else if (approved.length > 0) return { is: 'payouts', payouts: approved };
  const own = (await payoutsOf(work, work.actor.personId)).find(
    (one) => one.period.kind === period.kind && one.period.from.equals(period.from),
  );
  if (!own) throw new Refusal({ code: 'nothing-to-show' });
  return own.approved ? statementIn(work, own, work.actor.personId) : { is: 'waiting', payout: own };
}

async function statementIn(work: Looking, payout: Payout, personId: string): Promise<RewardShown> {
  const statement = payout.statements.find(({ person }) => person.id === personId);
  if (!statement) throw new Refusal({ code: 'nothing-to-show' });
  return { is: 'statement', seen: await seenStatement(work, payout, statement) };
}
