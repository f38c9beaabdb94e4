import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { people } from '../../../src/playground/company.ts';
import { fromKeptLines } from '../../../src/services/rewards/kept-lines.ts';
import { planOf, rewardPlans } from '../../../src/services/rewards/plans.ts';
import { statedBy } from '../../../src/services/rewards/stated.ts';
import { teamsOn } from '../../../src/services/teams/read.ts';
import { toDay, toInstant } from '../../../src/store/time.ts';
import { type Act, ClosedHistory } from '../../support/closed-history.ts';
import { layPlan, usualPlan } from '../../support/rewarding.ts';

/** Few that are the same every time, or many that are new. */
const runs = inject('soak') ? { numRuns: 60 } : { numRuns: 2, seed: 7 };
const longest = { timeout: inject('soak') ? 3_600_000 : 120_000 };

const who = fc.constantFrom(...people.map(({ key }) => key));
const team = fc.constantFrom('east-1', 'east-2', 'south-1', 'east', 'south', 'company');
const is = <Name extends Act['is']>(name: Name) => fc.constant(name);
const past = fc.integer({ min: -75, max: -1 });
/** All that people do but to correct what is closed: that is stated anew. */
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ is: is('pass'), days: fc.integer({ min: 1, max: 20 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      is: is('report'),
      who,
      what: fc.constantFrom('visits 3', 'amount 120000', 'new 2'),
      on: past,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ is: is('target'), of: fc.oneof(who, team), indicator: fc.constantFrom('visits', 'sales-amount'), on: past },
      ...{ kind: fc.constantFrom('month', 'quarter'), amount: fc.integer({ min: 1, max: 20_000_000 }) },
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: is('move'), who, team, lead: fc.constantFrom(false, false, true) }) },
  { weight: 1, arbitrary: fc.record({ is: is('joined'), who, on: past }) },
  { weight: 1, arbitrary: fc.record({ is: is('link'), keep: who, gone: who }) },
  {
    weight: 5,
    arbitrary: fc.record({ is: is('close'), team, kind: fc.constantFrom('month', 'month', 'quarter'), on: past }),
  },
);

/** What was stated and what the closed numbers pay today, by payout. */
async function statedAndComputed({ company }: ClosedHistory) {
  return company.as('wang', async ({ tx, org }) => {
    const plans = await rewardPlans({ tx, org });
    const payouts = await tx.rewardPayout.findMany({
      include: { period: true, plan: { include: { plan: true } }, statements: { orderBy: { personId: 'asc' } } },
    });
    const found: { stated: unknown; computed: unknown }[] = [];
    for (const { period: row, plan: version, madeAt, statements } of payouts) {
      const period = { kind: row.kind, from: toDay(row.from), until: toDay(row.until) };
      const plan = planOf(plans, teamsOn(org, period.until), version.plan.teamId, period.until);
      if (!plan) throw new Error('what has paid is a plan');
      const ids = statements.map(({ personId }) => personId);
      found.push({
        stated: statements.map(({ personId, lines }) => ({ personId, lines: fromKeptLines(lines) })),
        computed: await statedBy({ tx, org }, plan, period, { at: toInstant(madeAt), changes: [] }, ids),
      });
    }
    return found;
  });
}

it('is the same whatever is done once the period is closed', longest, async () => {
  let stated = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: inject('soak') ? 50 : 20 }), async (acts) => {
      const history = await ClosedHistory.open();
      try {
        const { pool } = usualPlan;
        const byScore = { ...usualPlan, pool: pool && { ...pool, by: { kind: 'score' } as const, gate: 0 } };
        await layPlan(history.company, { team: 'east-1', approvers: ['ma'] });
        await layPlan(history.company, {
          ...{ team: 'company', approvers: ['wu'], from: '2026-01-01' },
          plan: { ...byScore, pool: byScore.pool && { ...byScore.pool, sharedBy: 'score' } },
        });
        for (const one of acts) await history.act(one);
        await history.act({ is: 'close', team: 'company', kind: 'month', on: -35 });
        for (const one of acts) await history.act(one);
        for (const { stated: kept, computed } of await statedAndComputed(history)) {
          expect(computed).toEqual(kept);
          stated += 1;
        }
      } finally {
        await history.close();
      }
    }),
    { ...runs, endOnFailure: true },
  );
  expect(stated).toBeGreaterThan(1);
});
