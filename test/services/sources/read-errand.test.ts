import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendAgain } from '../../../src/services/sources/again.ts';
import { confirmMapping } from '../../../src/services/sources/confirm-mapping.ts';
import { failedAs } from '../../../src/services/sources/failure.ts';
import { readErrand } from '../../../src/services/sources/read-errand.ts';
import { type Company, foundCompany } from '../../support/company.ts';
import { refusal } from '../../support/refusals.ts';
import { connectSource, dealMapping } from '../../support/source.ts';
import { asJson, errandOf } from '../../support/sourced.ts';

let company: Company;
let sourceId: string;
beforeAll(async () => {
  company = await foundCompany();
  sourceId = await connectSource(company, 'salesforce');
});
afterAll(() => company.close());

type Ended = Parameters<typeof errandOf>[3];
const read = async (kind: Parameters<typeof errandOf>[2], ended: Ended) => {
  const id = await errandOf(company, sourceId, kind, ended);
  return company.as('wang', (work) => readErrand(work, id));
};
const tally = { read: 10, counted: 4, changed: 3, back: 2, waiting: 1, passed: 0 };

describe('an errand as people are told of it', () => {
  it('shows the objects that are like a word', async () => {
    const objects = [
      { name: 'Opportunity', label: 'Deal' },
      { name: 'Task', label: 'Opposition' },
      { name: 'Lead', label: 'Lead' },
    ];
    const about = { like: 'OPP' };
    const found = (await read('look', { about, outcome: { objects } }))?.what;
    expect(found).toMatchObject({ kind: 'objects', like: 'OPP', found: [{ label: 'Deal' }, { label: 'Opposition' }] });
  });

  it('shows records as they would count, with the names of people', async () => {
    const records = [
      {
        id: '1',
        raw: { Amount: '120000' },
        as: { is: 'counting', personId: company.idOf('li'), amount: '12000000', day: '2026-11-18', customer: 'Acme' },
      },
      { id: '2', raw: { Amount: '5', 'Owner.Email': ' ', IsWon: 'true' }, as: { is: 'waiting', why: 'no-owner' } },
      { id: '3', raw: {}, as: { is: 'passed', why: 'before' } },
    ];
    const outcome = { records, read: 3, counting: 1, waiting: 1, passed: 1 };
    expect((await read('try', { about: { draft: asJson(dealMapping) }, outcome }))?.what).toMatchObject({
      kind: 'try',
      indicator: { key: 'sales-amount' },
      outcome: {
        records: [
          { is: 'counting', person: { name: '李娜' }, amount: 12_000_000n, day: Temporal.PlainDate.from('2026-11-18') },
          { is: 'waiting', why: 'no-owner', values: ['5'] },
          { is: 'passed', why: 'before' },
        ],
      },
    });
  });

  it('adds up what is through and what is being read, and says when it goes on', async () => {
    const mappingId = '018f0000-0000-7000-8000-000000000001';
    const sum = { records: 0, amount: '0' };
    const reading = { mappingId, since: '2026-11-18T06:00:00Z', before: sum, there: sum, differences: [], more: 0 };
    const progress = { ...reading, tally, done: [{ mappingId, tally }] };
    const id = await errandOf(company, sourceId, 'sync', {
      state: 'waiting',
      progress,
      failure: 'transient ECONNRESET',
    });
    const notBefore = new Date('2026-11-18T09:00:00Z');
    await company.db.errand.update({
      where: { orgId_id: { orgId: company.org.id, id } },
      data: { notBefore, failures: 1 },
    });
    expect(await company.as('wang', (work) => readErrand(work, id))).toMatchObject({
      goesOn: { at: Temporal.Instant.from('2026-11-18T09:00:00Z'), why: 'transient' },
      what: { kind: 'sync', progress: { read: 20, counted: 8, changed: 6, back: 4, waiting: 2 } },
    });
  });

  it('names the mappings that were read', async () => {
    const id = await errandOf(company, sourceId, 'try', { about: { draft: asJson(dealMapping) } });
    await company.as('wang', (work) => confirmMapping(work, id));
    const outcome = { mappings: [{ mappingId: id, tally }] };
    expect((await read('reconcile', { outcome }))?.what).toEqual({
      kind: 'reconcile',
      progress: undefined,
      through: [{ number: 1, label: 'Opportunity', tally }],
      stuck: [],
    });
  });

  it('names those that could not be read, where the others could', async () => {
    const { id: mappingId } = await company.db.mapping.findFirstOrThrow();
    const sum = { records: 0, amount: '0' };
    const reading = { since: '2026-11-18T06:00:00Z', before: sum, there: sum, differences: [], more: 0, tally };
    const failed = [{ mappingId, failure: 'unknown', code: 'INVALID_TYPE' }];
    const other = '018f0000-0000-7000-8000-000000000001';
    const progress = { ...reading, mappingId: other, done: [{ mappingId: other, tally }], failed };
    const ended = { state: 'failed', failure: 'unknown INVALID_TYPE' } as const;
    const stuck = [{ number: 1, label: 'Opportunity' }];
    expect((await read('sync', { ...ended, progress }))?.what).toMatchObject({ stuck });
    const alone = { ...reading, mappingId, done: [] };
    expect((await read('sync', { ...ended, progress: alone }))?.what).toMatchObject({ stuck });
    const failure = 'credentials invalid_client';
    expect((await read('sync', { ...ended, failure, progress: alone }))?.what).toMatchObject({ stuck: [] });
  });

  it('tells the first reading of a mapping from a comparison', async () => {
    const mappingId = '018f0000-0000-7000-8000-000000000001';
    expect((await read('reconcile', { about: { mappingId, first: true } }))?.what).toMatchObject({ kind: 'first' });
    expect((await read('reconcile', { about: { mappingId } }))?.what).toMatchObject({ kind: 'reconcile' });
  });

  it('says why it came to nothing, and can be sent once more', async () => {
    const failed = await errandOf(company, sourceId, 'sync', { state: 'failed', failure: 'forbidden API_DISABLED' });
    expect(await company.as('wang', (work) => readErrand(work, failed))).toMatchObject({
      failed: { why: 'forbidden', said: 'API_DISABLED' },
    });
    await company.as('wang', (work) => sendAgain(work, failed));
    expect(await company.db.errand.count({ where: { kind: 'sync', state: 'waiting', failures: 0 } })).toBe(1);
    const done = await errandOf(company, sourceId, 'sync', {});
    const again = (who: string, id: string) => refusal(company.as(who, (work) => sendAgain(work, id)));
    expect(await again('wang', done)).toEqual({ code: 'nothing-to-show' });
    expect(await again('li', failed)).toMatchObject({ code: 'admin-only' });
  });
});

it('what is kept of a failure is read as it was written, and anything else is a fault of ours', () => {
  expect(failedAs('rate-limited 429: slow down')).toEqual({ why: 'rate-limited', said: '429: slow down' });
  expect(failedAs('setting url')).toEqual({ why: 'setting', said: 'url' });
  expect(failedAs('internal')).toEqual({ why: 'internal', said: '' });
  expect(failedAs('')).toEqual({ why: 'internal', said: '' });
});
