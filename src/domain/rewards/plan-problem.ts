import type { PlanViolation } from './plan.ts';

/** What is said of a plan, one by one: in a line by its name, in a form in a field of its own. */
export const planFields = [
  ...(['team', 'period', 'measure', 'base', 'managerBase', 'tiers'] as const),
  ...(['pool', 'poolMeasure', 'gate', 'sharedBy', 'floor', 'approvers', 'why', 'from'] as const),
] as const;
export type PlanField = (typeof planFields)[number];

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** What keeps a plan from being drafted or published as it is said. */
export type PlanProblem =
  | { readonly why: 'missing'; readonly field: PlanField }
  | { readonly why: 'unread'; readonly field: PlanField; readonly word: string }
  | { readonly why: 'violation'; readonly violation: PlanViolation }
  /** Nobody approves what drafts were made by themselves, or in their place. */
  | { readonly why: 'drafted'; readonly who: Named }
  | { readonly why: 'left'; readonly who: Named };

const fieldOfViolation: Readonly<Record<PlanViolation['kind'], PlanField>> = {
  ...{ ladder: 'tiers', 'no-base': 'base', 'no-pool': 'pool', gate: 'gate', floor: 'floor' },
  ...{ 'no-points': 'sharedBy', 'unknown-indicator': 'measure' },
};

/** The field that another answer would mend. */
export function fieldOf(problem: PlanProblem): PlanField {
  if (problem.why === 'violation') return fieldOfViolation[problem.violation.kind];
  return problem.why === 'drafted' || problem.why === 'left' ? 'approvers' : problem.field;
}
