import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SourceError } from '../../src/errors.ts';
import { opening } from '../../src/playground/company.ts';
import { confirmMapping } from '../../src/services/sources/confirm-mapping.ts';
import type { MappingDraft } from '../../src/services/sources/mapping-rules.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { errandsFor } from '../support/errands.ts';
import { FakeSource } from '../support/fake-source.ts';
import { connectSource, dealMapping, putIntoForce } from '../support/source.ts';
import { asJson, errandOf } from '../support/sourced.ts';

let company: Company;
let there: FakeSource;
let on: Awaited<ReturnType<typeof errandsFor>>;
let sourceId: string;
let now = opening.toInstant();
/** Objects that are not there any more. */
let removed: string[] = [];
let mappings: string[] = [];

const customers: MappingDraft = {
  ...dealMapping,
  object: 'Contract',
  indicator: 'new-customers',
  rules: { ...dealMapping.rules, amount: 'one-each' },
};
const visits: MappingDraft = { ...customers, object: 'Visit', indicator: 'visits' };

beforeAll(async () => {
  company = await foundCompany();
  await company.db.person.updateMany({ where: { name: '陈晨' }, data: { email: 'chen@acme.example' } });
  sourceId = await connectSource(company, 'salesforce');
  there = new FakeSource(() => now);
  there.put('a', {
    ...{ Amount: '100', CurrencyIsoCode: 'CNY', CloseDate: '2026-11-16', IsWon: 'true' },
    ...{ 'Owner.Email': 'chen@acme.example', 'Account.Name': '华星' },
  });
  there.onPage = () => {
    if (removed.includes(there.asked.at(-1)?.object ?? '')) {
      there.failures.push(new SourceError('unknown', 'INVALID_TYPE'));
    }
  };
  on = await errandsFor(company, [there.kind], () => now);
});
afterAll(() => company.close());
beforeEach(async () => {
  await company.db.mapping.updateMany({ where: { until: null }, data: { until: new Date('2026-11-30') } });
  const fresh = { failure: null, failingSince: null, heardAt: null, listensUntil: null };
  await company.db.source.updateMany({ data: fresh });
  removed = [];
  mappings = [];
  for (const draft of [dealMapping, customers, visits]) mappings.push(await putIntoForce(company, sourceId, draft));
});

const later = (minutes: number): void => {
  now = now.add({ minutes });
};
const source = () => company.db.source.findFirstOrThrow({ where: { id: sourceId } });
const heardAt = async () => (await source()).heardAt?.getTime();
/** Of which of the mappings all has been read until now. */
async function read(): Promise<number[]> {
  const { db } = company;
  const covered = await db.coverage.findMany({ where: { readUntil: new Date(now.epochMilliseconds) } });
  return mappings.flatMap((id, index) => (covered.some(({ mappingId }) => mappingId === id) ? [index] : []));
}

describe('of several mappings', () => {
  it.each([
    ['first', 'Opportunity', [1, 2]],
    ['in the middle', 'Contract', [0, 2]],
    ['last', 'Visit', [0, 1]],
  ])('one that cannot be read any more keeps no other from being read: %s', async (_, object, others) => {
    await on.go(sourceId, 'sync');
    expect(await read()).toEqual([0, 1, 2]);
    const heard = await heardAt();
    removed = [object];
    for (const kind of ['sync', 'reconcile'] as const) {
      later(60);
      expect(await on.go(sourceId, kind)).toMatchObject({ state: 'failed', failure: 'unknown INVALID_TYPE' });
      expect([await read(), await heardAt(), on.errors]).toEqual([others, heard, []]);
    }
    const { failure, failingSince } = await source();
    expect([failure, failingSince?.getTime()]).toEqual([
      'unknown INVALID_TYPE',
      now.subtract({ minutes: 60 }).epochMilliseconds,
    ]);
    removed = [];
    later(60);
    expect(await on.go(sourceId, 'sync')).toMatchObject({ state: 'done' });
    expect(await source()).toMatchObject({ failure: null, failingSince: null });
  });

  it('nothing more is asked once nobody is let in', async () => {
    there.failures.push(new SourceError('credentials', 'invalid_client'));
    const before = there.asked.length;
    expect(await on.go(sourceId, 'sync')).toMatchObject({ state: 'failed', failure: 'credentials invalid_client' });
    expect(there.asked.length).toBe(before + 1);
  });

  it('one that is read alone does not make the others newer than they are', async () => {
    await on.go(sourceId, 'sync');
    const whole = now.epochMilliseconds;
    later(30);
    const [, alone = ''] = mappings;
    expect(await on.go(sourceId, 'sync', { mappingId: alone })).toMatchObject({ state: 'done' });
    expect([await read(), await heardAt()]).toEqual([[1], whole]);
    await on.go(sourceId, 'sync');
    expect(await heardAt()).toBe(now.epochMilliseconds);
  });

  it('nor does it end what is wrong with another', async () => {
    await on.go(sourceId, 'sync');
    removed = ['Opportunity'];
    later(60);
    await on.go(sourceId, 'sync');
    later(60);
    await on.go(sourceId, 'sync', { mappingId: mappings[1] ?? '' });
    expect(await source()).toMatchObject({ failure: 'unknown INVALID_TYPE' });
    await company.db.mapping.updateMany({ where: { id: mappings[0] ?? '' }, data: { until: new Date('2026-11-30') } });
    await on.go(sourceId, 'sync', { mappingId: mappings[2] ?? '' });
    expect(await source()).toMatchObject({ failure: null, failingSince: null });
  });
});

describe('a source that pushes', () => {
  const asked: (readonly string[])[] = [];
  beforeAll(() => {
    there.listen = async (objects) => {
      asked.push(objects);
      return { until: now.add({ hours: 6 * 24 }) };
    };
  });

  it('is asked for all that is mapped, also where one mapping is read alone', async () => {
    await on.go(sourceId, 'sync', { mappingId: mappings[1] ?? '' });
    expect(asked.splice(0)).toEqual([['Opportunity', 'Contract', 'Visit']]);
  });

  it('is asked anew once other records are mapped as well, and not for the same records again', async () => {
    await on.go(sourceId, 'sync');
    asked.splice(0);
    const confirm = async (draft: MappingDraft) => {
      const errand = await errandOf(company, sourceId, 'try', { about: { draft: asJson(draft) } });
      await company.as('wang', (work) => confirmMapping(work, errand));
      await on.goAll();
    };
    await confirm({ ...customers, object: 'Visit' });
    expect(asked).toEqual([]);
    await confirm({ ...customers, object: 'Order' });
    expect(asked.map((objects) => objects.toSorted())).toEqual([['Contract', 'Opportunity', 'Order', 'Visit']]);
  });
});
