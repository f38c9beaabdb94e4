import type { Span } from '../period.ts';

/** A target of somebody, or of a team, that counts in a score, and whether there is a number for it. */
export interface Asked {
  /** Of the person or the team. */
  readonly ownerId: string;
  readonly indicator: string;
  /** Whose target it is: the period that is closed, or a shorter one within it. */
  readonly period: Span;
  readonly reported: boolean;
}

/** For which target a reason was given instead of a number. */
export type Waived = Pick<Asked, 'ownerId' | 'indicator' | 'period'>;

/** What nobody has filled in and nobody has waived: a period with one of these cannot be closed. */
export const missingOf = <One extends Asked>(asked: readonly One[], waived: readonly Waived[]): One[] =>
  asked.filter((one) => !one.reported && !waived.some((other) => isSame(one, other)));

const isSame = (a: Waived, b: Waived): boolean =>
  a.ownerId === b.ownerId &&
  a.indicator === b.indicator &&
  a.period.from.equals(b.period.from) &&
  a.period.until.equals(b.period.until);

/** Why a period cannot be closed; undefined where it can. It is over when its last day has ended. */
export function closingBarredBy(state: {
  readonly period: Span;
  readonly today: Temporal.PlainDate;
  readonly closed: boolean;
  readonly missing: number;
  /** Where what is reported by hand and a source do not agree. */
  readonly differing: number;
}): 'closed' | 'runs' | 'missing' | 'differing' | undefined {
  if (state.closed) return 'closed';
  if (Temporal.PlainDate.compare(state.period.until, state.today) >= 0) return 'runs';
  if (state.missing > 0) return 'missing';
  return state.differing > 0 ? 'differing' : undefined;
}
