import { periodOf } from '../../../domain/period.ts';
import { type Ratio, ratio } from '../../../domain/ratio.ts';
import type { RewardPlan } from '../../../domain/rewards/plan.ts';
import { amountOf, type Earner, type StatementLine, statementsOf } from '../../../domain/rewards/statement.ts';
import { rewardWaitsCard, type ShownStatement, statementCard } from '../../../views/statement.ts';
import { day, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { now, people, today } from './team.ts';

export const september = periodOf('month', day('2026-09-01'), 1);
const id = '018f0000-0000-7000-8000-000000000001';
const august = periodOf('month', day('2026-08-01'), 1);

/** In proportion from 80 % on, half as much again beyond 100 %; ¥12,000 for a team that reaches its own. */
const plan: RewardPlan = {
  period: 'month',
  personal: {
    ...{ by: { kind: 'indicator', indicator: 'sales-amount' }, base: 600_000n, managerBase: 800_000n },
    ladder: {
      tiers: [
        { from: 8_000, pays: { kind: 'proportion' } },
        { from: 10_000, pays: { kind: 'accelerated', times: 150 } },
      ],
      cap: 18_000,
    },
  },
  pool: {
    ...{ by: { kind: 'indicator', indicator: 'sales-amount' }, amount: 1_200_000n, gate: 10_000, floor: 0 },
    ...{ sharedBy: 'heads', points: undefined },
  },
};
const pool = plan.pool ?? raise();

function raise(): never {
  throw new Error('the sample has a pool');
}

const earner = (personId: string, attainment: Ratio | undefined, more: Partial<Earner> = {}): Earner => ({
  ...{ personId, manages: false, attainment, days: 1, of: 1, share: { attainment, weight: 960n } },
  ...more,
});
const four = [
  earner('chen', ratio(96, 100)),
  earner('li', ratio(112, 100)),
  earner('sun', ratio(77, 90), { days: 16, of: 30 }),
  earner('zhou', undefined),
];

/** What each of the four is paid, in their order. */
export const stated = (one = plan, team: Ratio | undefined = ratio(102, 100), all = four) =>
  statementsOf(one, team, all).map(({ lines }) => lines);

const put: readonly StatementLine[] = [
  { kind: 'correction', period: august, changes: [5], lines: stated()[0] ?? [], stated: 892_000n, amount: -16_000n },
  { kind: 'decision', question: 31, period: august, amount: 16_000n },
];

const shown = (lines: readonly StatementLine[] = [], more: Partial<ShownStatement> = {}): ShownStatement => ({
  payout: { id, period: september, version: 1, approved: { by: people.lin, at: now } },
  statement: { id, person: people.chen, lines, amount: amountOf(lines), open: [] },
  ...{ scorecard: 2, waiting: [], indicators: [sales, visits], fiscalYearStart: 1, today },
  ...more,
});
const own = { own: true } as const;

const madeUp = stated(plan, undefined, [
  earner('chen', ratio(14, 15), {
    makesUp: { without: ratio(96, 100), entries: [{ indicator: visits.key, amount: -2n, about: august }] },
  }),
])[0];

export const statementSamples: Samples = {
  view: 'statement',
  announced: 'statement',
  says: 'says what somebody is paid, so that it can be computed again',
  scenes: {
    'in proportion': (reader) => statementCard(reader, shown(stated()[0]), own),
    accelerated: (reader) => statementCard(reader, shown(stated()[1]), own),
    'prorated, by a rate that does not end': (reader) => statementCard(reader, shown(stated()[2]), own),
    'without data': (reader) => statementCard(reader, shown(stated()[3]), own),
    'below the first tier and the gate': (reader) =>
      statementCard(reader, shown(stated(plan, ratio(982, 1_000), [earner('chen', ratio(7_999, 10_000))])[0]), own),
    'capped, and a pool by score': (reader) =>
      statementCard(
        reader,
        shown(
          stated({ ...plan, pool: { ...pool, sharedBy: 'score', floor: 5_000 } }, ratio(1, 1), [
            earner('chen', ratio(2, 1)),
            earner('li', ratio(1, 1), { share: { attainment: ratio(1, 1), weight: 1_041n } }),
          ])[0],
        ),
        own,
      ),
    'with what puts earlier months right': (reader) => statementCard(reader, shown([...(madeUp ?? []), ...put]), own),
    'held by questions, and another one waits': (reader) => {
      const lines = stated()[0] ?? [];
      const open = [
        { number: 31, line: 2 },
        { number: 33, line: 1 },
      ];
      const statement = { id, person: people.chen, lines, amount: amountOf(lines), open };
      return statementCard(
        reader,
        shown(lines, { statement, waiting: [periodOf('month', day('2026-10-01'), 1)] }),
        own,
      );
    },
    'of somebody else, before it is approved': (reader) => {
      const payout = { id, period: september, version: 1, approved: undefined };
      return statementCard(reader, shown(stated()[1], { payout }), { own: false });
    },
  },
  mostLines: 8,
};

export const rewardWaitsSamples: Samples = {
  view: 'reward-waits',
  says: 'says that a statement waits, and for whom',
  scenes: {
    'for somebody': (reader) =>
      rewardWaitsCard(reader, { period: september, approvers: [people.lin] }, { today, fiscalYearStart: 1 }),
    'for nobody': (reader) =>
      rewardWaitsCard(reader, { period: september, approvers: [] }, { today, fiscalYearStart: 1 }),
  },
};
