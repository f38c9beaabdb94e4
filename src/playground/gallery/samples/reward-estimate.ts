import { defaultThresholds } from '../../../domain/pace.ts';
import { periodOf } from '../../../domain/period.ts';
import { ratio } from '../../../domain/ratio.ts';
import { effectOf, toGate } from '../../../domain/rewards/estimate.ts';
import type { RewardPlan } from '../../../domain/rewards/plan.ts';
import type { Earner } from '../../../domain/rewards/statement.ts';
import { standingOf } from '../../../domain/standing.ts';
import { estimateCard, type ShownEstimate } from '../../../views/reward-estimate.ts';
import { indicator, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { stale } from './sourced.ts';
import { today } from './team.ts';

const november = periodOf('month', today, 1);
const calendar = { exceptions: new Map<string, boolean>(), years: [2026] };

/** Where somebody stands with sales, of so much. */
const standing = (target: bigint, actual: bigint) =>
  standingOf(sales, { period: november, amount: target }, actual, { calendar, today, thresholds: defaultThresholds });

const wan = (amount: number): bigint => BigInt(amount) * 1_000_000n;

const plan: RewardPlan = {
  period: 'month',
  personal: {
    by: { kind: 'indicator', indicator: sales.key },
    ...{ base: 600_000n, managerBase: 0n },
    ladder: {
      tiers: [
        { from: 8_000, pays: { kind: 'proportion' } },
        { from: 10_000, pays: { kind: 'accelerated', times: 150 } },
      ],
      cap: 18_000,
    },
  },
  pool: {
    by: { kind: 'indicator', indicator: sales.key },
    ...{ amount: 1_200_000n, gate: 10_000, floor: 0, sharedBy: 'heads', points: undefined },
  },
};
const byScore: RewardPlan = {
  ...plan,
  personal: plan.personal && { ...plan.personal, by: { kind: 'score' } },
  pool: plan.pool && { ...plan.pool, by: { kind: 'score' }, sharedBy: 'score', floor: 5_000 },
};

interface Case {
  readonly by?: RewardPlan;
  /** How much somebody has of 90 万, or of 100 points where it is by score, and would have. */
  readonly own: readonly [number, number];
  /** And their team, of 360 万. */
  readonly team: readonly [number, number];
  readonly items?: ShownEstimate['items'];
  readonly days?: readonly [number, number];
}

/** Computed as the service does, so that what is shown can be recomputed. */
function shown({
  by = plan,
  own,
  team,
  items = [{ indicator: sales, amount: wan(20) }],
  days = [1, 1],
}: Case): ShownEstimate {
  const isScore = by === byScore;
  const share = (value: number, of: number) => (isScore ? ratio(value, 100) : ratio(value, of));
  const earner = (personId: string, value: number): Earner => {
    const attainment = share(value, 90);
    const weight = by.pool?.sharedBy === 'score' ? BigInt(value * 10) : 1n;
    return { personId, manages: false, attainment, days: days[0], of: days[1], share: { attainment, weight } };
  };
  const results = (nth: 0 | 1) => ({
    team: share(team[nth], 360),
    people: [earner('li', own[nth]), earner('chen', 64), earner('sun', 42), earner('zhou', 47)],
  });
  const standsAt = (value: number, of: number) => (isScore ? undefined : standing(wan(of), wan(value)));
  const teamAt = (nth: 0 | 1) => {
    const stands = standsAt(team[nth], 360);
    return { standing: stands, toGate: toGate({ gate: 10_000 }, share(team[nth], 360), stands) };
  };
  return {
    ...effectOf(by, 'li', results(0), results(1)),
    ...{ items, plan: { plan: by } },
    own: {
      before: { standing: standsAt(own[0], 90), scored: undefined },
      after: { standing: standsAt(own[1], 90), scored: undefined },
    },
    team: by.pool && { before: teamAt(0), after: teamAt(1) },
  };
}

const several = [
  { indicator: sales, amount: wan(20) },
  { indicator: visits, amount: 3n },
];

export const estimateSamples: Samples = {
  view: 'reward-estimate',
  says: 'says what more of something would change for somebody and their team',
  scenes: {
    'past a tier': (reader) => estimateCard(reader, shown({ own: [57, 77], team: [210, 230] })),
    'below the first tier still': (reader) => estimateCard(reader, shown({ own: [17, 37], team: [210, 230] })),
    'in the same tier, and the team is through its gate by it': (reader) =>
      estimateCard(reader, shown({ own: [92, 112], team: [345, 365] })),
    'the cap is reached, and the gate was before': (reader) =>
      estimateCard(reader, shown({ own: [140, 160], team: [400, 420] })),
    'of somebody who joined within the month': (reader) =>
      estimateCard(reader, shown({ own: [75, 95], team: [210, 230], days: [15, 30] })),
    'of what a silent source counts': (reader) => {
      const estimated = shown({ own: [57, 77], team: [210, 230] });
      const { before, after } = estimated.own;
      const standsStill = before.standing && stale(before.standing);
      return estimateCard(reader, { ...estimated, own: { before: { ...before, standing: standsStill }, after } });
    },
    'by score, with several': (reader) =>
      estimateCard(reader, shown({ by: byScore, own: [78, 82], team: [84, 85], items: several })),
    'by score, shared by it': (reader) =>
      estimateCard(
        reader,
        shown({ by: byScore, own: [101, 104], team: [99, 100], items: [{ indicator: visits, amount: 3n }] }),
      ),
    'below the floor': (reader) =>
      estimateCard(
        reader,
        shown({ by: byScore, own: [40, 44], team: [104, 104], items: [{ indicator: visits, amount: 3n }] }),
      ),
    'of a rate, which changes nothing': (reader) =>
      estimateCard(
        reader,
        shown({
          own: [57, 57],
          team: [210, 210],
          items: [{ indicator: indicator('renewal-rate'), amount: 18n, base: 20n }],
        }),
      ),
    'without a pool': (reader) =>
      estimateCard(reader, shown({ by: { ...plan, pool: undefined }, own: [57, 77], team: [210, 230] })),
  },
};
