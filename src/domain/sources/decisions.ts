import { contains, type Span } from '../period.ts';
import { type Comparison, comparisonsIn, type Differing, type Said, type SidedDay } from './differences.ts';

/** Where the entry comes from that makes a number what somebody has decided. */
export const decisionSource = 'decision';

/** Which of two sides was right, with what each of them said. */
export interface Decided {
  readonly span: Span;
  readonly manual: bigint;
  readonly source: string;
  readonly sourced: bigint;
  /** Whether the source was right. */
  readonly forSource: boolean;
  /** What it added to the number: nothing where the side was right that counts anyway. */
  readonly amount: bigint;
}

/**
 * A comparison as it is decided in favour of one who does not count; undefined: of whoever does. It adds what it takes for the
 * number to be that of the side that was right: nothing where that one counts.
 */
export function decidedFor(comparison: Comparison, right: Differing['by'] | undefined): Omit<Decided, 'span'> {
  const { by, source, ours, theirs } = comparison;
  const forSource = (by === 'manual') !== (by === right);
  return { ...sidesOf(comparison), source, forSource, amount: by === right ? theirs - ours : 0n };
}

const sidesOf = ({ by, ours, theirs }: Comparison): Pick<Decided, 'manual' | 'sourced'> =>
  by === 'manual' ? { manual: theirs, sourced: ours } : { manual: ours, sourced: theirs };

/** Days on which something is left to compare: what was decided of a shorter span within is settled apart. */
export const daysToCompare = <Day extends SidedDay>(
  span: Span,
  days: readonly Day[],
  decided: readonly Pick<Decided, 'span'>[],
): Day[] => {
  const within = decided.filter((one) => isWithin(one.span, span));
  return days.filter(({ day }) => contains(span, day) && !within.some((one) => contains(one.span, day)));
};

/** The one is a part of the other, and not all of it. */
export const isWithin = (part: Span, whole: Span): boolean =>
  contains(whole, part.from) && contains(whole, part.until) && !isSameSpan(part, whole);

export const isSameSpan = (one: Span, other: Span): boolean =>
  one.from.equals(other.from) && one.until.equals(other.until);

/** Those of somebody's decisions about an indicator that hold: both sides still say what they said then. */
export function holdingOf<One extends Decided>(decisions: readonly One[], said: Said): One[] {
  const shortestFirst = decisions.toSorted((a, b) => lengthOf(a.span) - lengthOf(b.span));
  const holding: One[] = [];
  for (const one of shortestFirst) {
    const days = daysToCompare(one.span, said.days, holding);
    if (comparisonsIn({ ...said, days }).some((now) => isUnchanged(one, now))) holding.push(one);
  }
  return holding;
}

const lengthOf = ({ from, until }: Span): number => from.until(until).days;

function isUnchanged(decided: Decided, now: Comparison): boolean {
  const { manual, sourced } = sidesOf(now);
  if (decided.source !== now.source || decided.manual !== manual || decided.sourced !== sourced) return false;
  // Where the other side has come to count since, the same amount makes another number.
  const isForWhoCounts = decided.forSource === (now.by === 'manual');
  return isForWhoCounts === (decided.amount === 0n);
}

/** A difference that somebody has decided, with what the number would be by the side that was not right. */
export interface Resolved {
  readonly by: Differing['by'];
  readonly value: bigint;
  readonly who: { readonly name: string; readonly alias: string | null };
  readonly at: Temporal.Instant;
}

/** `actual` is the number with all that was decided in it. */
export const resolvedIn = (
  actual: bigint,
  decided: readonly (Decided & { readonly by: Resolved['who']; readonly at: Temporal.Instant })[],
): Resolved[] =>
  decided.map(({ span, manual, source, sourced, forSource, amount, by: who, at }) => {
    const added = decided.filter((one) => isSameSpan(one.span, span)).reduce((total, one) => total + one.amount, 0n);
    const apart = forSource ? manual - sourced : sourced - manual;
    return { by: forSource ? 'manual' : source, value: actual - added + (amount === 0n ? apart : 0n), who, at };
  });
