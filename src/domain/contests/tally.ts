import { contains } from '../period.ts';
import type { ContestRules } from './contest.ts';

/** A line of the ledger, as far as a contest looks at it. */
export interface Counted {
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  readonly recordedAt: Temporal.Instant;
  /** In the smallest unit of its indicator. */
  readonly amount: bigint;
}

/** What happened on the days of the contest, and was recorded before it closed. */
export const counts = ({ from, until, closesAt }: ContestRules, { day, recordedAt }: Counted): boolean =>
  contains({ from, until }, day) && Temporal.Instant.compare(recordedAt, closesAt) <= 0;

/** What the people of one side come to together; undefined where nothing did, which is no data and not 0. */
export function tallyOf(
  rules: ContestRules,
  people: readonly string[],
  entries: readonly Counted[],
): bigint | undefined {
  const sum = entries
    .filter((entry) => people.includes(entry.personId) && counts(rules, entry))
    .reduce((all, { amount }) => all + amount, 0n);
  return sum === 0n ? undefined : sum;
}
