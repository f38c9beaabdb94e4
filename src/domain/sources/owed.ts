import type { Counting, Reading } from './reading.ts';

/** What counts for somebody. */
export interface Share {
  readonly personId: string;
  readonly amount: bigint;
}

/** What a record counts by now: in its own day, and in days that were open when its own was closed. */
export interface Counts {
  readonly counted: Omit<Counting, 'is'> | undefined;
  readonly madeUp?: readonly (Share & { readonly day: Temporal.PlainDate })[];
}

/** Who somebody is by now. */
export type WhoIs = (personId: string) => string;

/** What has to be added for whom so that a record counts what it says; undefined while that is not known. */
export function owedFor(counts: Counts | undefined, reading: Reading | undefined, whoIs: WhoIs): Share[] | undefined {
  if (reading?.is === 'waiting') return undefined;
  const owed = new Map<string, bigint>();
  const add = (personId: string, amount: bigint) =>
    owed.set(whoIs(personId), (owed.get(whoIs(personId)) ?? 0n) + amount);
  for (const { personId, amount } of sharesOf(counts)) add(personId, -amount);
  if (reading?.is === 'counting') add(reading.personId, reading.amount);
  return [...owed].flatMap(([personId, amount]) => (amount === 0n ? [] : [{ personId, amount }]));
}

/** What it counts in all; undefined where it counts nothing. */
export function countedInAll(counts: Counts | undefined): bigint | undefined {
  const shares = sharesOf(counts);
  const sum = shares.reduce((total, { amount }) => total + amount, 0n);
  return shares.length === 0 || (sum === 0n && counts?.madeUp?.length) ? undefined : sum;
}

export const sharesOf = (counts: Counts | undefined): (Share & { readonly day: Temporal.PlainDate })[] => [
  ...(counts?.counted ? [counts.counted] : []),
  ...(counts?.madeUp ?? []),
];
