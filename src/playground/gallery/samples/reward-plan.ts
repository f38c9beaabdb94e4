import { catalogue } from '../../../domain/indicators/catalogue.ts';
import { periodOf } from '../../../domain/period.ts';
import type { RewardPlan } from '../../../domain/rewards/plan.ts';
import { differingParts } from '../../../domain/rewards/plan-difference.ts';
import type { Refused } from '../../../refused/refused.ts';
import type { ShownPlan } from '../../../views/change-plan.ts';
import { rewardPlanCard, type ShownRewardPlan } from '../../../views/reward-plan.ts';
import { rewardPlanDifferenceCard } from '../../../views/reward-plan-difference.ts';
import { day } from './indicators.ts';
import type { Samples } from './sample.ts';
import { people, teams } from './team.ts';

const by = { kind: 'indicator', indicator: 'sales-amount' } as const;
const personal = {
  ...{ by, base: 600_000n, managerBase: 800_000n },
  ladder: {
    tiers: [
      { from: 8_000, pays: { kind: 'proportion' } },
      { from: 10_000, pays: { kind: 'accelerated', times: 150 } },
    ],
    cap: 18_000,
  },
} as const;
const pool = { by, amount: 1_200_000n, gate: 10_000, floor: 0, sharedBy: 'heads', points: undefined } as const;
const first: RewardPlan = { period: 'month', personal, pool };
const second: RewardPlan = {
  period: 'quarter',
  personal: {
    ...{ by: { kind: 'score' }, base: 650_000n, managerBase: 650_000n },
    ladder: {
      tiers: [{ from: 6_000, pays: { kind: 'fixed', rate: 5_000 } }, ...personal.ladder.tiers],
      cap: undefined,
    },
  },
  pool: { ...pool, by: { kind: 'score' }, floor: 5_000, sharedBy: 'points', points: 'teamwork' },
};

const east = { ...teams.east, id: '018f0000-0000-7000-8000-0000000000e1' };
const inForce: ShownRewardPlan = {
  ...{ holder: east, version: 1, from: day('2026-07-01'), state: 'in-force', plan: first },
  ...{ approvers: [people.zhou], coming: undefined, beside: undefined, drafts: false, indicators: catalogue },
};
const next: ShownRewardPlan = {
  ...inForce,
  ...{ version: 2, from: day('2027-01-01'), state: 'coming', plan: second, approvers: [people.zhou, people.lin] },
  beside: [1, 2],
};
const ended: ShownRewardPlan = { ...inForce, plan: { period: 'month', personal: undefined, pool: undefined } };

export const rewardPlanSamples: Samples = {
  view: 'reward-plan',
  says: 'says by what the people of a team are paid, to whom that is to know',
  scenes: {
    'in force': (reader) => rewardPlanCard(reader, inForce),
    'with the next version, for whoever may draft one': (reader) =>
      rewardPlanCard(reader, { ...inForce, drafts: true, beside: [1, 2], coming: next }),
    'by the quarter, by score and points': (reader) => rewardPlanCard(reader, next),
    'earlier, without a team bonus': (reader) =>
      rewardPlanCard(reader, { ...inForce, state: 'earlier', plan: { ...first, pool: undefined } }),
    ended: (reader) => rewardPlanCard(reader, ended),
    'none yet, for whoever may draft one': (reader) => rewardPlanCard(reader, { version: undefined, team: east }),
    none: (reader) => rewardPlanCard(reader, { version: undefined, team: undefined }),
  },
};

export const rewardPlanDifferenceSamples: Samples = {
  view: 'reward-plan-difference',
  says: 'says what one version of a plan for rewards says otherwise than another',
  scenes: {
    'all of it': (reader) => rewardPlanDifferenceCard(reader, { before: inForce, after: next }),
    'a part comes and a part goes': (reader) =>
      rewardPlanDifferenceCard(reader, {
        before: { ...inForce, plan: { ...first, pool: undefined } },
        after: { ...next, plan: { ...first, personal: undefined } },
      }),
  },
};

/** Another version as a change would bring it. */
export const planChange: ShownPlan = {
  ...{ kind: 'plan', holder: teams.east, version: null, allowance: undefined, first: false, ends: false },
  parts: differingParts({ plan: first, approvers: ['zhou'] }, { plan: second, approvers: ['zhou', 'lin'] }),
  rules: { before: inForce, after: next },
  longTargets: [],
  ...{ indicators: catalogue, fiscalYearStart: 1 },
};
export const firstPlan: ShownPlan = {
  ...{ ...planChange, first: true },
  parts: differingParts(undefined, { plan: first, approvers: ['zhou'] }),
  rules: { before: undefined, after: inForce },
  longTargets: catalogue.filter(({ key }) => key === 'sales-amount'),
};

const month = periodOf('month', day('2026-10-01'), 1);
const quarter = periodOf('quarter', day('2026-07-01'), 1);
/** What somebody would have been paid. */
export const wouldPay = {
  raised: { before: { period: month, amount: 576_000n }, after: { period: month, amount: 612_345n } },
  byTheQuarter: { before: { period: month, amount: 576_000n }, after: { period: quarter, amount: 1_850_000n } },
  first: { before: undefined, after: { period: month, amount: 576_000n } },
};

const falls = { kind: 'falls', tier: 1, from: { top: 1n, bottom: 1n }, to: { top: 1n, bottom: 2n } } as const;
/** What keeps a plan from being drafted, in all the ways there are. */
export const plansRefused: Readonly<Record<string, Refused>> = {
  'a plan with much that cannot be read': {
    code: 'plan-misread',
    problems: [
      { why: 'unread', field: 'tiers', word: 'twice as much' },
      { why: 'missing', field: 'approvers' },
      { why: 'unread', field: 'base', word: 'a lot' },
    ],
    indicators: catalogue,
  },
  'a plan that its author would approve': {
    code: 'plan-misread',
    problems: [
      { why: 'drafted', who: people.wang },
      { why: 'left', who: people.sun },
    ],
    indicators: catalogue,
  },
  'a plan that would pay more for less': {
    code: 'plan-misread',
    problems: [
      { why: 'violation', violation: { kind: 'ladder', violation: falls } },
      { why: 'violation', violation: { kind: 'ladder', violation: { kind: 'order', tier: 2 } } },
      { why: 'violation', violation: { kind: 'ladder', violation: { kind: 'cap' } } },
      { why: 'violation', violation: { kind: 'ladder', violation: { kind: 'unreadable', tier: 0 } } },
    ],
    indicators: catalogue,
  },
  'a plan by what is not measured': {
    code: 'plan-misread',
    problems: [
      { why: 'violation', violation: { kind: 'unknown-indicator', indicator: 'visits' } },
      { why: 'violation', violation: { kind: 'no-points' } },
      { why: 'violation', violation: { kind: 'gate' } },
      { why: 'violation', violation: { kind: 'floor' } },
    ],
    indicators: catalogue,
  },
  'a plan that pays nothing': {
    code: 'plan-misread',
    problems: [
      { why: 'violation', violation: { kind: 'no-base' } },
      { why: 'violation', violation: { kind: 'no-pool' } },
      { why: 'violation', violation: { kind: 'ladder', violation: { kind: 'no-tier' } } },
    ],
    indicators: catalogue,
  },
};
