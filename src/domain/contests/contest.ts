import { addsUp, type Indicator } from '../indicators/indicator.ts';

/** By what comes in, or by what that is of the own target for the days of the contest. */
export type ContestMeasure = 'value' | 'attainment';

/** `open`: who is named may still join. `lapsed`: too few did. */
export type ContestState = 'open' | 'running' | 'ended' | 'lapsed' | 'cancelled';

/** What is settled before a contest begins, and never changes after that. */
export interface ContestRules {
  readonly measure: ContestMeasure;
  /** Who stays below does not win: in the smallest unit, or in hundredths of a percent of the own target. */
  readonly minimum: bigint | undefined;
  /** What comes in of another indicator decides between those who are level. */
  readonly tieBreaks: boolean;
  readonly from: Temporal.PlainDate;
  /** The last day, included. */
  readonly until: Temporal.PlainDate;
  /** What is recorded later does not count any more. */
  readonly closesAt: Temporal.Instant;
}

export const fewestDays = 2;
export const mostSides = 40;

/** Only what adds up, of which more is better, is the same race for everybody from the first day to the last. */
export const mayCompete = (indicator: Indicator): boolean =>
  addsUp(indicator) && indicator.rollupPeople === 'sum' && indicator.direction === 'higher';

/** From its first day on nobody joins, and it cannot be taken back without a reason. */
export const hasBegun = ({ from }: Pick<ContestRules, 'from'>, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, today) <= 0;

/** How many sides are named: of two both, of more at most three and no more than half, so that nobody is seen to be last. */
export const namedOf = (sides: number): number => (sides <= 2 ? sides : Math.min(3, Math.floor(sides / 2)));
