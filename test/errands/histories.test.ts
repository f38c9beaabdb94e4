import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { opening } from '../../src/playground/company.ts';
import { comparison } from '../../src/services/sources/comparison.ts';
import { fromInstant } from '../../src/store/time.ts';
import { totalsAreRight } from '../support/ledger.ts';
import type { Act } from '../support/source-acts.ts';
import { SourceHistory } from '../support/source-history.ts';
import { type Deal, type Standing, standingOf } from '../support/source-model.ts';
import { Broken, type Trouble } from '../support/source-troubles.ts';

/** Few that are the same every time, or many that are new. */
const runs = inject('soak') ? { numRuns: 100 } : { numRuns: 2, seed: 8 };
const longest = { timeout: inject('soak') ? 3_600_000 : 120_000 };

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
const id = fc.constantFrom(...ids);
const deal: fc.Arbitrary<Deal> = fc.record({
  id,
  won: fc.constantFrom(true, true, true, false),
  amount: fc.constantFrom('100', '20.5', '7', '', '999999999999999999'),
  currency: fc.constantFrom('CNY', 'CNY', 'CNY', 'USD'),
  day: fc.constantFrom('2026-09-30', '2026-10-05', '2026-10-20', '2026-11-03', '2026-11-12', '2026-11-16', ''),
  owner: fc.constantFrom(
    'chen@acme.example',
    'li@acme.example',
    'sun@acme.example',
    'cc@acme.example',
    'x@acme.example',
    '',
  ),
});
const trouble: fc.Arbitrary<Trouble> = fc.constantFrom(
  'page',
  'cursor',
  'find',
  'credentials',
  'commit',
  'rules',
  'lease',
);
const saved: fc.Arbitrary<Act> = deal.map((one) => ({ is: 'save', deal: one }));
const simple: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: saved },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('remove' as const), id, told: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('push' as const),
      ids: fc.array(id, { minLength: 1, maxLength: 4 }),
      key: fc.constantFrom('1', '2', '3', '4'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom('known', 'link', 'report', 'close', 'reopen', 'remap', 'leave', 'return', 'die')
      .map((is): Act => ({ is })),
  },
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: simple },
  {
    weight: 3,
    arbitrary: fc.record(
      { is: fc.constant('go' as const), kind: fc.constantFrom('sync', 'reconcile'), trouble, meanwhile: simple },
      { requiredKeys: ['is', 'kind'] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      { is: fc.constant('clock' as const), minutes: fc.constantFrom(1, 20, 61, 1440), trouble },
      { requiredKeys: ['is', 'minutes'] },
    ),
  },
);

/** Entries that were there stay there as they were. */
async function expectNothingErased(history: SourceHistory, before: ReadonlyMap<string, string>) {
  const rows = await history.company.db.entry.findMany({
    where: { recordedAt: { gte: fromInstant(opening.toInstant()) } },
    select: { id: true, personId: true, indicator: true, amount: true, day: true, correctsId: true, aside: true },
  });
  const now = new Map(
    rows.map(({ id: one, amount, ...row }) => [one, JSON.stringify({ ...row, amount: `${amount}` })]),
  );
  for (const [one, row] of before) expect(now.get(one)).toBe(row);
  return now;
}

/** All that reading could write, and when each row was last written; but for which comparison has seen a record. */
async function written({ company: { db } }: SourceHistory) {
  return db.$queryRaw`
    SELECT 'entry' AS what, id::text, xmin::text AS by FROM entry
    UNION ALL SELECT 'audit', id::text, xmin::text FROM audit
    UNION ALL SELECT 'total', "personId" || indicator || day, xmin::text FROM total
    UNION ALL SELECT 'team_total', "teamId" || indicator || day || shard, xmin::text FROM team_total
    UNION ALL SELECT 'record', "mappingId" || "externalId", concat(state, why, "values", "entryId", revision, "changedAt")
      FROM source_record
    ORDER BY 1, 2`;
}

const nothing: Standing = { counts: undefined, why: undefined };

async function expectAsTheModel(history: SourceHistory): Promise<void> {
  const deals = new Map(history.deals().map((one) => [one.id, one]));
  const records = await history.records();
  for (const mapping of history.mapped) {
    const world = {
      owners: history.owners,
      closedUntil: history.month.closed ? '2026-10-31' : undefined,
      atClosing: new Map(
        [...(history.month.counted.get(mapping.id) ?? [])].map(([one, entry]) => {
          const counts = history.countsOf(entry);
          return [one, { ...counts, person: history.whoIs(counts.person) }];
        }),
      ),
    };
    const due = ids.map((one) => standingOf(deals.get(one), one, mapping, world) ?? nothing);
    const stands = ids.map((one) => {
      const row = records.find(({ mappingId, externalId }) => mappingId === mapping.id && externalId === one);
      if (!row || row.state === 'gone') return nothing;
      const counts = row.entry ? history.countsOf(row.entry) : undefined;
      return { counts: counts && { ...counts, person: history.whoIs(counts.person) }, why: row.why ?? undefined };
    });
    // What has moved to a closed day counts meanwhile as it did, if it did.
    const moved = due.map(({ counts, why }) => why === 'closed' && !counts);
    const told = stands.map((one, nth) => (moved[nth] ? { ...one, counts: undefined } : one));
    expect([mapping.amount, told]).toEqual([mapping.amount, due]);
  }
}

async function expectExplained(history: SourceHistory): Promise<void> {
  const rows = await history.company.db.coverage.findMany({
    where: { mappingId: { in: history.mapped.map((one) => one.id) } },
  });
  expect(rows).toHaveLength(history.mapped.length);
  for (const { compared } of rows) {
    const { there, after, differences, more } = comparison.parse(compared);
    const explained = differences.reduce((sum, one) => sum + (one.there ?? 0n) - (one.here ?? 0n), 0n);
    expect([there.amount - after.amount, more]).toEqual([explained, 0]);
  }
}

async function expectOnceInTheLedger(history: SourceHistory): Promise<void> {
  const standing = await history.company.db.entry.findMany({
    where: { source: 'salesforce', correctsId: null, corrections: { none: {} } },
    select: { id: true },
  });
  const counting = (await history.records()).flatMap(({ entry }) => entry?.id ?? []);
  expect(standing.map((one) => one.id).sort()).toEqual(counting.sort());
}

describe('whatever becomes of a source and of those whom it knows', () => {
  it(
    'the ledger says in the end what the source says, once, and nothing that is closed has changed',
    longest,
    async () => {
      const scene = fc.tuple(fc.integer({ min: -15, max: 15 }), fc.array(act, { minLength: 12, maxLength: 20 }));
      await fc.assert(
        fc.asyncProperty(scene, async ([behind, acts]) => {
          const history = await SourceHistory.open(behind);
          try {
            let entries = await expectNothingErased(history, new Map());
            for (const one of acts) {
              await history.act(one);
              entries = await expectNothingErased(history, entries);
            }
            await history.settles();
            expect(await history.go('reconcile')).toMatchObject({ state: 'done', failure: null });
            await expectAsTheModel(history);
            await expectOnceInTheLedger(history);
            const { month } = history;
            if (month.closed) expect(await month.totals()).toEqual(month.totalsAtClosing);

            const before = await written(history);
            await history.go('sync');
            await history.go('reconcile');
            expect(await written(history)).toEqual(before);
            await expectExplained(history);
            expect(await totalsAreRight(history.company.db, history.company.org.id)).toBe(true);
            expect(history.on.errors.filter((error) => !(error instanceof Broken))).toEqual([]);
          } finally {
            await history.close();
          }
        }),
        { ...runs, endOnFailure: true },
      );
    },
  );
});
