import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { isAside } from '../../../src/domain/sources/feed.ts';
import { opening } from '../../../src/playground/company.ts';
import { ownHistory } from '../../../src/services/reports/history.ts';
import { report } from '../../../src/services/reports/report.ts';
import { toldReport } from '../../../src/services/reports/told.ts';
import { undo } from '../../../src/services/reports/undo.ts';
import { setAside } from '../../../src/services/sources/set-aside.ts';
import { fromDay, fromInstant, toDay } from '../../../src/store/time.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { feed } from '../../support/feeds.ts';
import { totalsAreRight } from '../../support/ledger.ts';

let company: Company;

beforeEach(async () => {
  company = await foundCompany();
});
afterEach(() => company.close());

const day = (text: string) => Temporal.PlainDate.from(text);

/** A source counts visits from a day on. */
async function counts(from: string): Promise<number> {
  const { db, org } = company;
  await feed(db, org.id, { source: 'salesforce', indicator: 'visits', from });
  return company.as('wang', (work) => setAside(work, 'visits'));
}

async function endsOn(until: string): Promise<number> {
  const { db, org } = company;
  await db.mapping.updateMany({ where: { orgId: org.id }, data: { until: fromDay(day(until)) } });
  return company.as('wang', (work) => setAside(work, 'visits'));
}

async function sums(who: string, from = '2026-11-01') {
  const where = { indicator: 'visits', day: { gte: fromDay(day(from)) } };
  const own = await company.db.total.aggregate({
    where: { ...where, personId: company.idOf(who) },
    _sum: { amount: true, aside: true },
  });
  const team = await company.db.teamTotal.aggregate({
    where: { ...where, teamId: company.idOf('east-1') },
    _sum: { amount: true },
  });
  return { counts: own._sum.amount ?? 0n, aside: own._sum.aside ?? 0n, team: team._sum.amount ?? 0n };
}

describe('where a source comes to count for days that have passed', () => {
  it('what was reported by hand stands aside, for people and teams, and counts again once the source ends', async () => {
    const before = await sums('chen');
    const since = await sums('chen', '2026-11-10');
    expect(await counts('2026-11-10')).toBeGreaterThan(0);
    expect(await sums('chen')).toMatchObject({ counts: before.counts - since.counts, aside: since.counts });
    expect((await sums('chen')).team).toBe(before.team - since.team);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
    expect(await counts('2026-11-10')).toBe(0);

    await endsOn('2026-11-09');
    expect(await sums('chen')).toMatchObject({ counts: before.counts, team: before.team, aside: 0n });
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });

  it('nothing that is closed changes', async () => {
    const { db, org, idOf } = company;
    const personId = idOf('chen');
    const past = opening.withPlainTime().with({ day: 3 });
    const period = await db.period.findFirstOrThrow({ where: { orgId: org.id, kind: 'quarter' } });
    await db.period.create({
      data: {
        ...period,
        id: personId,
        kind: 'week',
        from: fromDay(day('2026-11-02')),
        until: fromDay(day('2026-11-08')),
      },
    });
    await company.as('chen', (work) => report(work, '11-03 visits 4'), past.add({ hours: 9 }));
    await db.period.update({
      where: { orgId_id: { orgId: org.id, id: personId } },
      data: { closedAt: fromInstant(opening.toInstant()) },
    });
    const within = {
      personId,
      indicator: 'visits',
      day: { gte: fromDay(day('2026-11-02')), lte: fromDay(day('2026-11-08')) },
    };
    const closed = await db.total.findMany({ where: within });
    expect(closed.length).toBeGreaterThan(0);
    await counts('2026-11-01');
    expect(await db.total.findMany({ where: within })).toEqual(closed);
    expect((await sums('chen', '2026-11-09')).counts).toBe(0n);
    expect(await totalsAreRight(db, org.id)).toBe(true);
  });

  it('the history shows each report once, and it can be taken back by the button of its card', async () => {
    const { entryIds } = await company.as('chen', (work) => report(work, 'visits 3 met Acme'));
    await counts('2026-11-01');
    const { entries } = await company.as('chen', (work) => ownHistory(work, 'visits'));
    expect(entries.filter(({ note }) => note === 'met Acme')).toMatchObject([{ aside: true, undoneAt: undefined }]);
    const [undone] = await company.as('chen', (work) => undo(work, entryIds));
    expect(undone?.amount).toBe(3n);
    const after = await company.as('chen', (work) => ownHistory(work, 'visits'));
    expect(after.entries.filter(({ note, undoneAt }) => note === 'met Acme' && undoneAt)).toHaveLength(1);
    expect(await totalsAreRight(company.db, company.org.id)).toBe(true);
  });

  it('what somebody was told of who reported for them, and what a chat was told of a win, is about the same reports', async () => {
    const { entryIds } = await company.as('wang', (work) => report(work, 'for @Chen Chen visits 3'));
    await counts('2026-11-01');
    expect(await company.as('wang', (work) => toldReport(work, entryIds))).toMatchObject({
      entries: [{ amount: 3n, aside: true }],
    });

    await company.as('chen', (work) => report(work, 'new 1'), opening.add({ minutes: 2 }));
    await feed(company.db, company.org.id, { source: 'zoho', indicator: 'new-customers', from: '2026-11-01' });
    expect(await company.as('wang', (work) => setAside(work, 'new-customers'))).toBeGreaterThan(0);
    const wins = await company.db.win.findMany({ include: { entry: { include: { corrections: true } } } });
    expect(wins.length).toBeGreaterThan(0);
    expect(wins.map(({ entry }) => [entry.aside, entry.corrections])).toEqual(wins.map(() => [true, []]));
  });

  it('of an indicator whose last value counts nothing changes', async () => {
    await feed(company.db, company.org.id, { source: 'salesforce', indicator: 'satisfaction', from: '2026-11-01' });
    expect(await company.as('wang', (work) => setAside(work, 'satisfaction'))).toBe(0);
  });
});

const nth = fc.integer({ min: 1, max: 17 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
const step = fc.oneof(
  fc.record({ kind: fc.constant('report' as const), on: nth, amount: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('counts' as const), on: nth }),
  fc.record({ kind: fc.constant('ends' as const), on: nth }),
);

const longest = { timeout: inject('soak') ? 3_600_000 : 60_000 };

describe('whatever comes to count and ends while people report', () => {
  it(
    'every report stands as the mappings have it now, and the totals are what the ledger adds up to',
    longest,
    async () => {
      const { db, org, idOf } = company;
      let minutes = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
          for (const one of steps) {
            minutes += 1;
            const at = opening.add({ minutes });
            if (one.kind === 'report') {
              await company.as('li', (work) => report(work, `${one.on.slice(5)} visits ${one.amount}`), at);
            }
            if (one.kind === 'undo') await company.as('li', (work) => undo(work), at).catch(() => undefined);
            if (one.kind === 'counts') await counts(one.on);
            if (one.kind === 'ends') await endsOn(one.on);
            const { rules } = await company.as('li', async (work) => work.org);
            const standing = await db.entry.findMany({
              where: { personId: idOf('li'), indicator: 'visits', correctsId: null, corrections: { none: {} } },
            });
            const due = standing.map(({ source, indicator, day: on }) =>
              isAside(rules.feeds, { indicator, source, day: toDay(on), sourceRecord: undefined }),
            );
            expect(standing.map(({ aside }) => aside)).toEqual(due);
          }
          expect(await totalsAreRight(db, org.id)).toBe(true);
        }),
        { ...(inject('soak') ? { numRuns: 200 } : { numRuns: 4, seed: 8 }), endOnFailure: true },
      );
    },
  );
});
