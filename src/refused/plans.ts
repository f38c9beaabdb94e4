import type { Indicator } from '../domain/indicators/indicator.ts';
import type { PlanProblem } from '../domain/rewards/plan-problem.ts';

/** Plans for rewards. */
export type AboutPlans =
  /** Everything that keeps it from being drafted or published as it is said, with what the organisation measures. */
  {
    readonly code: 'plan-misread';
    readonly problems: readonly [PlanProblem, ...PlanProblem[]];
    readonly indicators: readonly Indicator[];
  };
