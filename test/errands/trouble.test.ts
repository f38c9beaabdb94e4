import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SourceError } from '../../src/errors.ts';
import { opening } from '../../src/playground/company.ts';
import { comparison } from '../../src/services/sources/comparison.ts';
import { fromDay } from '../../src/store/time.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { errandsFor } from '../support/errands.ts';
import { FakeSource } from '../support/fake-source.ts';
import { connectSource, dealMapping, putIntoForce } from '../support/source.ts';

let company: Company;
let there: FakeSource;
let on: Awaited<ReturnType<typeof errandsFor>>;
let sourceId: string;
let mappingId: string;
let now = opening.toInstant();

beforeAll(async () => {
  company = await foundCompany();
  await company.db.person.updateMany({ where: { name: '陈晨' }, data: { email: 'chen@acme.example' } });
  sourceId = await connectSource(company, 'salesforce');
});
afterAll(() => company.close());
beforeEach(async () => {
  const { db } = company;
  await db.pushed.deleteMany();
  await db.errand.deleteMany();
  await db.mapping.updateMany({ where: { until: null }, data: { until: new Date('2026-11-30') } });
  await db.source.updateMany({
    data: { disconnectedAt: null, failure: null, failingSince: null, heardAt: null, listensUntil: null },
  });
  there = new FakeSource(() => now);
  on = await errandsFor(company, [there.kind], () => now);
  mappingId = await putIntoForce(company, sourceId);
});

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
/** On the nth page from now. */
function onPage(nth: number, happens: () => unknown): void {
  let pages = 0;
  there.onPage = async () => {
    pages += 1;
    if (pages === nth) await happens();
  };
}
const rows = () => company.db.sourceRecord.findMany({ where: { mappingId }, orderBy: { externalId: 'asc' } });
const counts = async () =>
  Object.fromEntries(
    (await rows()).flatMap((row) => (row.entryId ? [[row.externalId, Number(row.amount) / 100]] : [])),
  );
const compared = async () =>
  comparison.parse((await company.db.coverage.findFirst({ where: { mappingId } }))?.compared);
const source = () => company.db.source.findFirstOrThrow({ where: { id: sourceId } });
async function pushes(...ids: string[]): Promise<void> {
  const at = new Date(now.epochMilliseconds);
  const { id: orgId } = company.org;
  await company.db.pushed.createMany({
    data: ids.map((externalId) => ({ orgId, sourceId, object: 'Opportunity', externalId, at })),
  });
}

describe('a comparison', () => {
  it('counts what a source gives on two pages once, also where it was changed in between', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) there.put(id, deal('100'));
    there.put('x', deal('100', { 'Owner.Email': 'nobody@acme.example' }));
    there.repeats = true;
    onPage(2, () => there.put('c', { Amount: '150' }));
    await on.go(sourceId, 'reconcile');
    const { there: said, after, differences } = await compared();
    expect(said).toEqual({ records: 6, amount: 65_000n });
    expect(after).toEqual({ records: 5, amount: 55_000n });
    expect(differences.filter(({ id }) => ['c', 'x'].includes(id))).toEqual([
      { id: 'c', why: 'different', there: 15_000n, here: null },
      { id: 'x', why: 'unknown-owner', there: 10_000n, here: null },
    ]);
  });

  it('counts each once where the source lost the place and was read from the beginning', async () => {
    for (const id of ['a', 'b', 'c', 'd']) there.put(id, deal('100'));
    onPage(2, () => there.failures.push(new SourceError('cursor', 'invalid_locator')));
    const { id } = await on.go(sourceId, 'reconcile');
    await on.goAll();
    expect(await on.read(id)).toMatchObject({ state: 'done' });
    expect((await compared()).there).toEqual({ records: 4, amount: 40_000n });
  });

  it('is given up where the source loses the place again and again, though it gives the first page each time', async () => {
    for (const id of ['a', 'b', 'c', 'd']) there.put(id, deal('100'));
    let pages = 0;
    there.onPage = () => {
      pages += 1;
      if (pages % 2 === 0) there.failures.push(new SourceError('cursor', 'invalid_locator'));
    };
    const { id } = await on.go(sourceId, 'reconcile');
    while ((await on.read(id)).state === 'waiting') {
      await on.hurry();
      await on.goAll();
    }
    expect(await on.read(id)).toMatchObject({ state: 'failed', failure: 'cursor invalid_locator' });
    expect(pages).toBeLessThan(20);
  });

  it('looks again at what waits: a person who is known by now gets what is theirs', async () => {
    there.put('x', deal('7', { 'Owner.Email': 'sun@acme.example' }));
    await on.go(sourceId, 'sync');
    expect(await counts()).toEqual({});
    await company.db.person.updateMany({ where: { name: '孙悦' }, data: { email: 'Sun@acme.example' } });
    later(24 * 60);
    await on.go(sourceId, 'reconcile');
    expect(await counts()).toEqual({ x: 7 });
  });
});

describe('a mapping', () => {
  it('that ends while its records are on their way counts none of them', async () => {
    there.put('a', deal('100'));
    onPage(1, () =>
      company.db.mapping.update({
        where: { orgId_id: { orgId: company.org.id, id: mappingId } },
        data: { until: fromDay(Temporal.PlainDate.from('2026-11-10')) },
      }),
    );
    const { state } = await on.go(sourceId, 'reconcile');
    expect([state, await rows(), on.errors]).toEqual(['done', [], []]);
  });

  it('whose indicator is gone keeps no other from being read', async () => {
    await company.db.mapping.update({
      where: { orgId_id: { orgId: company.org.id, id: mappingId } },
      data: { indicator: 'given-up' },
    });
    mappingId = await putIntoForce(company, sourceId, {
      ...dealMapping,
      indicator: 'new-customers',
      rules: { ...dealMapping.rules, amount: 'one-each' },
    });
    there.put('a', deal('100'));
    await pushes('a');
    for (const kind of ['sync', 'reconcile', 'push'] as const) {
      expect(await on.go(sourceId, kind)).toMatchObject({ state: 'done', failure: null });
    }
    expect([(await rows()).length, on.errors]).toEqual([1, []]);
  });
});

describe('a source', () => {
  it('whose clock is a quarter of an hour behind is heard in full', async () => {
    await on.go(sourceId, 'sync');
    later(1);
    there.clock = () => now.subtract({ minutes: 15 });
    there.put('a', deal('100'));
    later(59);
    await on.go(sourceId, 'sync');
    expect(await counts()).toEqual({ a: 100 });
  });

  it('is asked the same to the end, whatever was read meanwhile', async () => {
    for (const id of ['a', 'b', 'c', 'd']) there.put(id, deal('100'));
    onPage(2, () => there.failures.push(new SourceError('transient', 'http_502')));
    const { id } = await on.go(sourceId, 'sync');
    const first = there.asked.at(-1)?.which;
    later(5);
    await on.go(sourceId, 'reconcile');
    await on.hurry();
    await on.goAll();
    expect(await on.read(id)).toMatchObject({ state: 'done' });
    expect(there.asked.at(-1)?.which).toEqual(first);
  });

  it('that is not connected any more brings nothing, and its errand is not begun again', async () => {
    there.put('a', deal('100'));
    onPage(1, async () => {
      await company.db.source.updateMany({ where: { id: sourceId }, data: { disconnectedAt: new Date() } });
      await company.db.errand.updateMany({ data: { state: 'failed', failure: 'credentials disconnected' } });
    });
    const { state, failure } = await on.go(sourceId, 'sync');
    expect([state, failure, await rows(), on.errors]).toEqual(['failed', 'credentials disconnected', [], []]);
    await company.db.errand.updateMany({ data: { state: 'running', leasedUntil: new Date(0) } });
    await on.goAll();
    expect(there.asked).toHaveLength(1);
  });

  it('is asked to push while nothing is being written, and all has been read also where it does not', async () => {
    there.listen = async () => {
      await company.db.source.count();
      throw new SourceError('forbidden', 'no_permission');
    };
    expect(await on.go(sourceId, 'sync')).toMatchObject({ state: 'done' });
    expect(await source()).toMatchObject({ failure: null, listensUntil: null });
    there.listen = async () => ({ until: now.add({ hours: await company.db.source.count() }) });
    await on.go(sourceId, 'sync');
    expect((await source()).listensUntil?.getTime()).toBe(now.add({ hours: 1 }).epochMilliseconds);
  });

  it('is not heard again because somebody has looked at what objects it has, or it has pushed something', async () => {
    there.failures.push(new SourceError('credentials', 'invalid_client'));
    await on.go(sourceId, 'sync');
    await on.go(sourceId, 'look');
    await on.go(sourceId, 'push');
    expect(await source()).toMatchObject({ failure: 'credentials invalid_client', heardAt: null });
    await on.go(sourceId, 'connect');
    expect(await source()).toMatchObject({ failure: null, failingSince: null, heardAt: null });
  });
});

describe('what was pushed', () => {
  it('before all has been read for the first time counts as well', async () => {
    there.put('a', deal('100'));
    await pushes('a');
    await on.go(sourceId, 'push');
    expect(await counts()).toEqual({ a: 100 });
  });

  it('and cannot be asked for does not stand in the way of what comes after it', async () => {
    there.put('a', deal('100'));
    await pushes('a');
    there.failures.push(new SourceError('unknown', 'no_such_object'));
    expect(await on.go(sourceId, 'push')).toMatchObject({ state: 'failed' });
    there.put('b', deal('50'));
    await pushes('b');
    expect(await on.go(sourceId, 'push')).toMatchObject({ state: 'done' });
    expect(await counts()).toEqual({ b: 50 });
  });
});
