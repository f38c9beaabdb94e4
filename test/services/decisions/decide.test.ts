import { afterAll, beforeAll, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { opening } from '../../../src/playground/company.ts';
import { decideDifference } from '../../../src/services/decisions/decide.ts';
import { countUndecided, sideKey, undecided } from '../../../src/services/decisions/undecided.ts';
import { indicatorWith } from '../../../src/services/indicators/read.ts';
import { report } from '../../../src/services/reports/report.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { setAside } from '../../../src/services/sources/set-aside.ts';
import { storeTargets } from '../../../src/services/targets/store.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { bring, feed, hears } from '../../support/feeds.ts';
import { refusal } from '../../support/refusals.ts';

let company: Company;
const october = periodOf('month', Temporal.PlainDate.from('2026-10-01'), 1);
const review = () => ({ team: company.idOf('east-2'), kind: 'month' as const, from: '2026-10-01' });

beforeAll(async () => {
  company = await foundCompany();
  await company.as('wang', async (work) => {
    const of = { kind: 'person', id: company.idOf('he') } as const;
    const visits = indicatorWith(work, 'visits');
    if (visits) await storeTargets(work, [{ of, indicator: visits, period: october, amount: 40n, reserve: 0n }]);
  });
  await feed(company.db, company.org.id, { source: 'salesforce', indicator: 'visits', from: '2026-10-01' });
  await hears(company, 'salesforce', opening);
  await company.as('wang', (work) => setAside(work, 'visits'));
  await bring(company, { by: 'salesforce', who: 'he', indicator: 'visits', amount: 100n, day: '2026-10-20' });
});
afterAll(() => company.close());

const inOctober = { gte: new Date('2026-10-01'), lte: new Date('2026-10-31') };
async function numbers() {
  const days = { personId: company.idOf('he'), indicator: 'visits', day: inOctober };
  const own = await company.db.total.aggregate({ where: days, _sum: { amount: true, aside: true } });
  const team = await company.db.teamTotal.aggregate({
    where: { teamId: company.idOf('east-2'), indicator: 'visits', day: inOctober },
    _sum: { amount: true },
  });
  return { own: own._sum.amount ?? 0n, byHand: own._sum.aside ?? 0n, team: team._sum.amount ?? 0n };
}
const decides = (who: string, by: string, reason = 'the customer confirms it') =>
  company.as(who, async (work) => {
    const [number] = await undecided(work, review());
    const side = number?.sides.find((one) => one.by === by);
    return decideDifference(work, review(), { key: number?.key ?? '', side: side ? sideKey(side) : '', reason });
  });
const asked = () => company.as('zhou', (work) => undecided(work, review())).catch(() => []);

it('is for managers and admins, and for nobody about the own numbers', async () => {
  expect(await refusal(decides('he', 'manual'))).toMatchObject({ code: 'not-allowed' });
  const own = (who: string) => company.as(who, (work) => undecided(work, { person: company.idOf('he') }));
  await bring(company, { by: 'salesforce', who: 'he', indicator: 'visits', amount: 1n, day: '2026-11-16' });
  expect(await refusal(own('he'))).toEqual({ code: 'not-allowed' });
  expect(await own('zhou')).toHaveLength(1);
});

it('makes the number that of the side that was right, for the person and for all above, and tells why', async () => {
  const before = await numbers();
  await decides('zhou', 'manual');
  const after = await numbers();
  expect(after.own).toBe(before.byHand);
  expect(after.team - before.team).toBe(before.byHand - before.own);
  expect(await asked()).toEqual([]);
  expect(await company.db.decision.findFirst({ orderBy: { decidedAt: 'desc' } })).toMatchObject({
    ...{ manual: before.byHand, source: 'salesforce', sourced: before.own, forSource: false },
    reason: 'the customer confirms it',
  });
  expect(await company.db.audit.findFirst({ where: { action: 'decision.make' } })).toMatchObject({
    before: {
      indicator: 'visits',
      amount: [
        { source: 'salesforce', amount: String(before.own) },
        { source: 'manual', amount: String(before.byHand) },
      ],
    },
    after: { decision: 'manual', amount: String(before.byHand) },
    reason: 'the customer confirms it',
  });
  expect(await company.db.announcement.findFirst({ where: { kind: 'decided' } })).toMatchObject({
    personId: company.idOf('he'),
  });
  expect(await refusal(decides('zhou', 'manual'))).toEqual({ code: 'no-change' });
});

it('nothing of it is left once a side says something else, and it is asked again', async () => {
  await company.as('he', (work) => report(work, '10-21 visits 2'));
  const { own, byHand } = await numbers();
  expect(own).toBe(100n);
  expect(await asked()).toMatchObject([{ sides: [{ value: 100n }, { by: 'manual', value: byHand }] }]);
  await decides('wang', 'salesforce');
  expect((await numbers()).own).toBe(100n);
  expect(await asked()).toEqual([]);
  await company.as('he', (work) => undo(work));
  expect(await asked()).toHaveLength(1);
});

it('nor once both have come to agree, or another side counts', async () => {
  await decides('zhou', 'manual');
  const { byHand } = await numbers();
  await bring(company, {
    ...{ by: 'salesforce', who: 'he', indicator: 'visits', amount: byHand - 100n, day: '2026-10-22' },
  });
  expect((await numbers()).own).toBe(byHand);
  expect(await asked()).toEqual([]);

  await company.as('he', (work) => report(work, '10-23 visits 4'), opening.add({ minutes: 2 }));
  await decides('zhou', 'manual');
  expect((await numbers()).own).toBe(byHand + 4n);
  await company.db.mapping.updateMany({ data: { role: 'checks' } });
  await company.as('wang', (work) => setAside(work, 'visits'));
  const standing = { correctsId: null, corrections: { none: {} }, source: 'decision' };
  expect(await company.db.entry.count({ where: standing })).toBe(0);
});

it('is asked of an admin for everybody at once, and of nobody else', async () => {
  const everybody = { whose: 'everybody' } as const;
  const all = (who: string) => company.as(who, (work) => undecided(work, everybody));
  expect(await refusal(all('zhou'))).toMatchObject({ code: 'admin-only' });
  await bring(company, { by: 'salesforce', who: 'wang', indicator: 'visits', amount: 1n, day: '2026-11-16' });
  const count = () => company.as('wang', countUndecided);
  const before = await all('wang');
  expect(before.map(({ personId }) => personId)).toContain(company.idOf('he'));
  expect(await count()).toBe(before.length);
  const number = before.find(({ personId }) => personId === company.idOf('he'));
  const side = number?.sides.find(({ by }) => by === 'manual');
  const deciding = { key: number?.key ?? '', side: side ? sideKey(side) : '', reason: 'seen on site' };
  await company.as('wang', (work) => decideDifference(work, everybody, deciding));
  expect(await count()).toBe(before.length - 1);
});
