import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pointsPerSlot } from '../../../src/domain/tasks/shares.ts';
import type { Place } from '../../../src/domain/tasks/task.ts';
import { opening, quarter } from '../../../src/playground/company.ts';
import { ownShare } from '../../../src/services/goals/why.ts';
import { indicatorsOn } from '../../../src/services/indicators/read.ts';
import { readOrganisation } from '../../../src/services/organisations/read.ts';
import { report } from '../../../src/services/reports/report.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { actualsIn } from '../../../src/services/splits/actuals.ts';
import { standingsOfPeople } from '../../../src/services/standings/people.ts';
import { standingsOfTeams } from '../../../src/services/standings/teams.ts';
import { claimTask } from '../../../src/services/tasks/claim.ts';
import { confirmTask } from '../../../src/services/tasks/confirm.ts';
import { finishTask } from '../../../src/services/tasks/finish.ts';
import { offerTask } from '../../../src/services/tasks/offer.ts';
import { fromDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { totalsAreRight } from '../../support/ledger.ts';
import { visit } from '../../support/tasks.ts';

let company: Company;

beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

/** All of them in the first team of the East. */
const helpers = ['chen', 'li', 'sun'] as const;
type Helper = (typeof helpers)[number];
const above = ['east-1', 'east', 'company'] as const;

/** Slots that share the whole alike, with one that is on top. */
const places = (shares: readonly number[], overlay: number): Place[] => [
  ...shares.map((share) => ({ teamId: null, role: null, share, overlay: false })),
  { teamId: null, role: null, share: overlay, overlay: true },
];

/** A task that Zhou Min offered, whose slots these people take in this order, through to the end. */
async function helped(points: number, slots: readonly Place[], holders: readonly Helper[]): Promise<void> {
  const { number } = await company.as('zhou', (work) => offerTask(work, visit({ points, slots })));
  for (const who of holders) await company.as(who, (work) => claimTask(work, number));
  for (const who of holders) await company.as(who, (work) => finishTask(work, number));
  await company.as('zhou', (work) => confirmTask(work, number));
}

async function teamwork() {
  const org = await readOrganisation(company.db, company.org.id);
  const work = { tx: company.db, org, today: opening.toPlainDate() };
  const indicators = indicatorsOn(org, work.today).filter(({ key }) => key === 'teamwork');
  return { work, indicators };
}

async function ofPeople(): Promise<Map<Helper, bigint>> {
  const { work, indicators } = await teamwork();
  const standings = await standingsOfPeople(work, helpers.map(company.idOf), indicators);
  return new Map(helpers.map((who) => [who, standings.get(company.idOf(who))?.[0]?.actual ?? 0n]));
}

async function ofTeams(): Promise<bigint[]> {
  const { work, indicators } = await teamwork();
  const standings = await standingsOfTeams(work, above.map(company.idOf), indicators);
  return above.map((key) => standings.get(company.idOf(key))?.[0]?.actual ?? 0n);
}

const step = fc.oneof(
  fc.record({
    kind: fc.constant('task' as const),
    points: fc.integer({ min: 1, max: 60 }),
    share: fc.integer({ min: 1, max: 9_999 }),
    overlay: fc.integer({ min: 100, max: 10_000 }),
    holders: fc.shuffledSubarray([...helpers], { minLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('report' as const),
    who: fc.constantFrom(...helpers),
    amount: fc.integer({ min: 1, max: 9 }),
    undone: fc.boolean(),
  }),
);

let minutes = 0;

describe('whatever is confirmed, reported and taken back', () => {
  it('overlay is in the total of who did it, and in that of no team', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        const [people, teams] = [await ofPeople(), await ofTeams()];
        let together = 0n;
        for (const one of steps) {
          if (one.kind === 'task') {
            const slots = places([one.share, 10_000 - one.share], one.overlay);
            await helped(one.points, slots, one.holders);
            const each = pointsPerSlot(one.points, slots);
            for (const [index, who] of one.holders.entries()) {
              people.set(who, (people.get(who) ?? 0n) + BigInt(each[index] ?? 0));
            }
            together += BigInt(one.points);
          } else {
            minutes += 1;
            const at = opening.add({ minutes });
            await company.as(one.who, (work) => report(work, `teamwork ${one.amount}`), at);
            if (one.undone) await company.as(one.who, (work) => undo(work), at);
            else {
              people.set(one.who, (people.get(one.who) ?? 0n) + BigInt(one.amount));
              together += BigInt(one.amount);
            }
          }
        }
        expect(await ofPeople()).toEqual(people);
        expect(await ofTeams()).toEqual(teams.map((before) => before + together));
        expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
      }),
      { numRuns: 8, seed: 47 },
    );
  });
});

describe('overlay', () => {
  it('stays out of why a number matters, which multiplies out, and is named beside it', async () => {
    const before = await company.as('li', (work) => ownShare(work, 'teamwork'));
    await helped(20, places([5_000, 5_000], 3_000), ['chen', 'sun', 'li']);
    const { own, overlay, why } = await company.as('li', (work) => ownShare(work, 'teamwork'));
    expect([own - before.own, overlay - before.overlay]).toEqual([0n, 6n]);
    const [mine, whole] = why.steps;
    expect(mine?.part.amount).toBe(own);
    expect(whole?.of.amount).toBe((await ofTeams()).at(-1));
  });

  it('does not lead to a larger part when a target is split by what people had', async () => {
    const { work, indicators } = await teamwork();
    const [indicator] = indicators;
    if (!indicator) throw new Error('there are teamwork points');
    const period = { kind: 'month' as const, from: day('2026-11-01'), until: day('2026-11-30') };
    const of = { kind: 'person' as const, id: company.idOf('sun') };
    const had = async (counting: 'all' | 'inRollUp') =>
      (await actualsIn(work, indicator, period, [{ of }], counting)).get(of.id) ?? 0n;
    const before = [await had('all'), await had('inRollUp')];
    await helped(20, places([5_000, 5_000], 3_000), ['chen', 'li', 'sun']);
    expect([await had('all'), await had('inRollUp')]).toEqual([(before[0] ?? 0n) + 6n, before[1]]);
  });

  it('stays out of a team that is its best, or its average, as well', async () => {
    const { db, org } = company;
    await helped(100, places([5_000, 5_000], 10_000), ['chen', 'li', 'sun']);
    const most = (
      await company.db.total.groupBy({
        by: ['personId'],
        where: { orgId: org.id, indicator: 'teamwork', day: { gte: fromDay(quarter.from) } },
        _sum: { amount: true, overlay: true },
      })
    ).map(({ _sum }) => (_sum.amount ?? 0n) - (_sum.overlay ?? 0n));
    await db.indicator.updateMany({ where: { orgId: org.id, key: 'teamwork' }, data: { rollupPeople: 'max' } });
    const best = (await ofTeams()).at(-1);
    await db.indicator.updateMany({ where: { orgId: org.id, key: 'teamwork' }, data: { rollupPeople: 'sum' } });
    expect(best).toBe(most.reduce((a, b) => (a > b ? a : b)));
  });
});

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
