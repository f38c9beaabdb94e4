import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SourceError } from '../../src/errors.ts';
import { opening } from '../../src/playground/company.ts';
import { comparison } from '../../src/services/sources/comparison.ts';
import { readOutcome } from '../../src/services/sources/errand.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { errandsFor } from '../support/errands.ts';
import { FakeSource } from '../support/fake-source.ts';
import { connectSource, putIntoForce } from '../support/source.ts';

let company: Company;
let there: FakeSource;
let on: Awaited<ReturnType<typeof errandsFor>>;
let sourceId: string;
let mappingId: string;
let now = opening.toInstant();

beforeAll(async () => {
  company = await foundCompany();
  await company.db.person.updateMany({ where: { name: '陈晨' }, data: { email: 'chen@acme.example' } });
  there = new FakeSource(() => now);
  on = await errandsFor(company, [there.kind], () => now);
  sourceId = await connectSource(company, 'salesforce');
  mappingId = await putIntoForce(company, sourceId);
});
afterAll(() => company.close());

const deal = (amount: string, changed: Readonly<Record<string, string | null>> = {}) => ({
  Amount: amount,
  CurrencyIsoCode: 'CNY',
  CloseDate: '2026-11-16',
  'Owner.Email': 'chen@acme.example',
  'Account.Name': '华星',
  IsWon: 'true',
  ...changed,
});
const later = (minutes: number): void => {
  now = now.add({ minutes });
};
/** What counts, in whole units, by record. */
async function counts(): Promise<Record<string, number>> {
  const rows = await company.db.sourceRecord.findMany({
    where: { entryId: { not: null } },
    orderBy: { externalId: 'asc' },
  });
  return Object.fromEntries(rows.map(({ externalId, amount }) => [externalId, Number(amount) / 100]));
}
const entries = () => company.db.entry.count({ where: { source: 'salesforce' } });
async function tally(kind: 'sync' | 'reconcile') {
  const { state, outcome, failure } = await on.go(sourceId, kind);
  expect([state, failure, on.errors]).toEqual(['done', null, []]);
  const { mappings } = readOutcome.parse(outcome);
  return mappings[0]?.tally;
}
const compared = async () =>
  comparison.parse((await company.db.coverage.findFirst({ where: { mappingId } }))?.compared);

describe('a source that is read', () => {
  it('is read whole at first, page by page', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) there.put(id, deal('100'));
    there.put('old', deal('100', { CloseDate: '2026-10-16' }));
    there.put('x', deal('100', { 'Owner.Email': 'nobody@acme.example' }));
    expect(await tally('sync')).toEqual({ read: 8, counted: 7, changed: 0, back: 0, waiting: 1, passed: 0 });
    expect(await counts()).toEqual({ a: 100, b: 100, c: 100, d: 100, e: 100, f: 100, g: 100 });
    expect(there.asked).toHaveLength(3);
    expect(there.connections).toBe(1);
  });

  it('is asked for what has changed after that, and for a while before, which writes nothing', async () => {
    later(5);
    const before = await entries();
    expect(await tally('sync')).toMatchObject({ read: 9, counted: 0, changed: 0, waiting: 0 });
    expect(there.asked.at(-1)?.which).toMatchObject({ kind: 'changed' });
    expect(await entries()).toBe(before);
    later(60);
    await tally('sync');
    later(60);
    expect(await tally('sync')).toMatchObject({ read: 0 });
  });

  it('brings what has changed, what is gone and what does not fit any more', async () => {
    later(60);
    there.put('a', { Amount: '120' });
    there.put('b', { IsWon: 'false' });
    there.remove('c');
    there.put('h', deal('50'));
    expect(await tally('sync')).toEqual({ read: 4, counted: 1, changed: 1, back: 2, waiting: 0, passed: 1 });
    expect(await counts()).toEqual({ a: 120, d: 100, e: 100, f: 100, g: 100, h: 50 });
  });

  it('says when it was last heard', async () => {
    const { heardAt, failure } = await company.db.source.findFirstOrThrow();
    expect([heardAt?.getTime(), failure]).toEqual([now.epochMilliseconds, null]);
  });
});

describe('a source that is compared', () => {
  it('mends what it did not tell of, and explains the difference to the record', async () => {
    later(60);
    await tally('sync');
    there.tellsGone = false;
    const at = now;
    // Long before anybody asks again: as when many are changed at once and the times stay.
    now = at.subtract({ hours: 20 });
    there.put('d', { Amount: '1000' });
    there.remove('e');
    there.put('i', deal('5'));
    now = at;
    expect(await tally('sync')).toMatchObject({ read: 0 });
    expect(await tally('reconcile')).toEqual({ read: 9, counted: 1, changed: 1, back: 1, waiting: 0, passed: 1 });
    expect(await counts()).toEqual({ a: 120, d: 1000, f: 100, g: 100, h: 50, i: 5 });
    expect(await compared()).toEqual({
      there: { records: 7, amount: 147_500n },
      before: { records: 6, amount: 57_000n },
      after: { records: 6, amount: 137_500n },
      differences: [
        { id: 'd', why: 'different', there: 100_000n, here: 10_000n },
        { id: 'i', why: 'missing', there: 500n, here: null },
        { id: 'x', why: 'unknown-owner', there: 10_000n, here: null },
        { id: 'e', why: 'gone', there: null, here: 10_000n },
      ],
      more: 0,
    });
  });

  it('finds nothing to mend the next time', async () => {
    later(60);
    const before = await entries();
    await tally('reconcile');
    const { there: source, after, differences } = await compared();
    expect(source.amount - after.amount).toBe(10_000n);
    expect(differences).toEqual([{ id: 'x', why: 'unknown-owner', there: 10_000n, here: null }]);
    expect(await entries()).toBe(before);
  });
});

describe('a source that fails', () => {
  it('is asked again after a while for the page that it did not give, and nothing is read twice', async () => {
    later(60);
    for (const id of ['p', 'q', 'r', 's']) there.put(id, deal('1'));
    let pages = 0;
    there.onPage = () => {
      pages += 1;
      if (pages === 2) there.failures.push(new SourceError('transient', 'http_502'));
    };
    const { id, state, failure, progress } = await on.go(sourceId, 'sync');
    expect([state, failure]).toEqual(['waiting', 'transient http_502']);
    expect(progress).toMatchObject({ cursor: 'r', tally: { read: 3, counted: 3 } });
    expect(await company.db.source.findFirst()).toMatchObject({ failure: 'transient http_502' });
    await on.hurry();
    await on.goAll();
    expect(readOutcome.parse((await on.read(id)).outcome).mappings[0]?.tally).toMatchObject({ read: 4, counted: 4 });
    expect(await company.db.source.findFirst()).toMatchObject({ failure: null, failingSince: null });
    there.onPage = () => {};
  });

  it('is read from the beginning when it has lost the place', async () => {
    later(60);
    for (const id of ['p', 'q', 'r', 's']) there.put(id, deal('2'));
    let pages = 0;
    there.onPage = () => {
      pages += 1;
      if (pages === 2) there.failures.push(new SourceError('cursor', 'invalid_locator'));
    };
    const { id } = await on.go(sourceId, 'sync');
    await on.hurry();
    await on.goAll();
    expect(await on.read(id)).toMatchObject({ state: 'done' });
    expect(await counts()).toMatchObject({ p: 2, q: 2, r: 2, s: 2 });
    there.onPage = () => {};
  });

  it('is given up at once where it lets nobody in, and says so', async () => {
    there.failures.push(new SourceError('credentials', 'invalid_client'));
    expect(await on.go(sourceId, 'sync')).toMatchObject({ state: 'failed', failure: 'credentials invalid_client' });
    expect((await company.db.source.findFirst())?.failingSince).not.toBeNull();
    expect(await tally('sync')).toBeDefined();
    expect((await company.db.source.findFirst())?.failingSince).toBeNull();
  });
});
