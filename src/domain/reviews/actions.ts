import { daysOf, type Period } from '../period.ts';

export type ActionState = 'open' | 'done' | 'dropped';

/** What was agreed in a review, as far as its life goes. */
export interface Raised {
  /** The period in whose review it was raised. */
  readonly raisedIn: Period;
  readonly state: ActionState;
  /** When it was done or dropped; undefined while it is open. */
  readonly endedOn: Temporal.PlainDate | undefined;
}

const { compare } = Temporal.PlainDate;

const isSame = (a: Period, b: Period): boolean => a.kind === b.kind && a.from.equals(b.from);

/** It was raised in the review of this very period. */
export const isRaisedIn = ({ raisedIn }: Raised, period: Period): boolean => isSame(raisedIn, period);

/**
 * It comes back in the review of a period: raised in that of one that ended earlier, or of a shorter one that ends on the same
 * day (December's is looked at again in that of the quarter), and not settled before the period began.
 */
export function comesBackIn({ raisedIn, endedOn }: Raised, period: Period): boolean {
  const ends = compare(raisedIn.until, period.until);
  const earlier = ends < 0 || (ends === 0 && daysOf(raisedIn) < daysOf(period));
  return earlier && (endedOn === undefined || compare(endedOn, period.from) >= 0);
}

export interface Outcome {
  readonly all: number;
  readonly done: number;
  readonly dropped: number;
  /** Still open, so they come back once more. */
  readonly carriedOver: number;
}

/** What has become of the actions that came back. */
export function outcomeOf(actions: readonly Pick<Raised, 'state'>[]): Outcome {
  const count = (state: ActionState): number => actions.filter((action) => action.state === state).length;
  return { all: actions.length, done: count('done'), dropped: count('dropped'), carriedOver: count('open') };
}
