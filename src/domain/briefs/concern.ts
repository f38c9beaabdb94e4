import type { Indicator } from '../indicators/indicator.ts';
import type { Period } from '../period.ts';
import { floor, minus, one, over, ratio, times } from '../ratio.ts';
import type { Standing } from '../standing.ts';
import type { Falling } from './activity.ts';

/** Why somebody could use help: a fact with its numbers, never a judgement. */
export type Concern =
  /** Short of the own pace; `weight` is that of the indicator on the scorecard, in hundredths of a percent. */
  | { readonly kind: 'behind'; readonly standing: Standing; readonly weight: number }
  /** Nothing has been recorded for so many working days; `since` is the last day with something, where there is one. */
  | { readonly kind: 'silent'; readonly workingDays: number; readonly since: Temporal.PlainDate | undefined }
  | { readonly kind: 'falling'; readonly indicator: Indicator; readonly falling: Falling }
  /** Was asked whether a target suits, and has not said. */
  | {
      readonly kind: 'unanswered';
      readonly indicator: Indicator;
      readonly period: Period;
      readonly amount: bigint;
      readonly askedOn: Temporal.PlainDate;
    }
  | { readonly kind: 'stuck'; readonly task: StuckTask };

export interface StuckTask {
  readonly number: number;
  readonly customer: string | null;
  readonly dueOn: Temporal.PlainDate;
  /** Held and past its day; held, and no answer to the question whether it goes on; asked for, and nobody claims it. */
  readonly why: 'overdue' | 'unheard' | 'unclaimed';
}

/** Half of the pace of an indicator that no scorecard names counts as much as of one with the least weight there is. */
const leastWeight = 500;

/**
 * How much help a fact asks for, in points of a hundred: what is missing of the pace, as much of it as the scorecard weighs
 * it; the rest in steps that are as heavy as a good part of that. A worse fact never has fewer.
 */
export function needOf(concern: Concern): number {
  switch (concern.kind) {
    case 'behind':
      return Math.max(1, missingShare(concern.standing, concern.weight));
    case 'silent':
      return Math.min(40, 20 + 2 * concern.workingDays);
    case 'falling': {
      const { now, usual } = concern.falling;
      return Number(floor(times(minus(one, ratio(now, usual)), ratio(20, 1))));
    }
    case 'unanswered':
      return 5;
    case 'stuck':
      return concern.task.why === 'overdue' ? 10 : 6;
  }
}

/** Of 0 for who is where they should be to the weight of the indicator for who has nothing, in percent. */
function missingShare({ attainment, expected, indicator }: Standing, weight: number): number {
  const due = indicator.direction === 'lower' && expected.top > 0n ? over(one, expected) : expected;
  if (due.top === 0n) return 0;
  const missing = minus(one, over(attainment, due));
  return Number(floor(times(missing, ratio(Math.max(weight, leastWeight), 100))));
}
