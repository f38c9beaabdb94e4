import { fromDay } from '../../store/time.ts';
import type { Reading } from '../work.ts';
import type { ChangeView } from './read.ts';
import { readMoves } from './simulated.ts';

/**
 * How many statements of pay are out for the closed scores that a correction alters: what it makes of them becomes a line of
 * the next one of each. None before it was simulated.
 */
export async function rewardsStated(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  { parties }: Pick<ChangeView, 'parties'>,
): Promise<number> {
  const altered = parties.flatMap(({ person, moves }) =>
    readMoves(moves).map(({ period: { kind, from } }) => ({
      personId: person.id,
      payout: { period: { kind, from: fromDay(from) } },
    })),
  );
  if (altered.length === 0) return 0;
  return tx.rewardStatement.count({ where: { orgId: org.id, OR: altered } });
}
