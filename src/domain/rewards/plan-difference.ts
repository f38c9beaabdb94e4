import type { Ladder } from './ladder.ts';
import type { MeasuredBy, RewardPlan } from './plan.ts';

/** What of a plan can be otherwise than before, in the order in which it is told. */
export const planParts = ['period', 'measure', 'base', 'tiers', 'personal', 'pool', 'approvers'] as const;
export type PlanPart = (typeof planParts)[number];

/** By what people are paid, and who approves it, by their ids. */
export interface ApprovedPlan {
  readonly plan: RewardPlan;
  readonly approvers: readonly string[];
}

/** Which parts are otherwise. What comes whole or goes whole is one part; without a plan before, all that there is of it comes. */
export function differingParts(before: ApprovedPlan | undefined, after: ApprovedPlan): PlanPart[] {
  const [was, is] = [before?.plan, after.plan];
  const [had, has] = [was?.personal, is.personal];
  const both = had && has;
  const differs: Readonly<Record<PlanPart, boolean>> = {
    period: was?.period !== is.period,
    measure: both !== undefined && !isSameMeasure(had?.by, has?.by),
    base: both !== undefined && (had?.base !== has?.base || had?.managerBase !== has?.managerBase),
    tiers: both !== undefined && !isSameLadder(had?.ladder, has?.ladder),
    personal: !both && had !== has,
    pool: !isSamePool(was?.pool, is.pool),
    approvers: before === undefined || !isSameSet(before.approvers, after.approvers),
  };
  return planParts.filter((part) => differs[part]);
}

const isSameMeasure = (a: MeasuredBy | undefined, b: MeasuredBy | undefined): boolean => keyOf(a) === keyOf(b);
const keyOf = (by: MeasuredBy | undefined): string | undefined => (by?.kind === 'indicator' ? by.indicator : by?.kind);

function isSameLadder(a: Ladder | undefined, b: Ladder | undefined): boolean {
  const flat = (ladder: Ladder | undefined) =>
    ladder && [ladder.cap ?? null, ...ladder.tiers.map(({ from, pays }) => [from, pays.kind, sizeOf(pays)])];
  return JSON.stringify(flat(a)) === JSON.stringify(flat(b));
}

const sizeOf = (pays: Ladder['tiers'][number]['pays']): number =>
  pays.kind === 'fixed' ? pays.rate : pays.kind === 'accelerated' ? pays.times : 0;

function isSamePool(a: RewardPlan['pool'], b: RewardPlan['pool']): boolean {
  if (!a || !b) return a === b;
  return (
    isSameMeasure(a.by, b.by) &&
    a.amount === b.amount &&
    a.gate === b.gate &&
    a.floor === b.floor &&
    a.sharedBy === b.sharedBy &&
    a.points === b.points
  );
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
