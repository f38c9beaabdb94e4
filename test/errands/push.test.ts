import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signatureOf } from '../../adapters/sources/webhook/access.ts';
import { webhook } from '../../adapters/sources/webhook/index.ts';
import { opening } from '../../src/playground/company.ts';
import { settingsName } from '../../src/services/sources/sealed.ts';
import { takePush } from '../../src/services/sources/take-push.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { errandsFor } from '../support/errands.ts';
import { connectSource, dealMapping, putIntoForce } from '../support/source.ts';

const pushSecret = 'not-a-real-secret-0123456789abcdef';
let company: Company;
let on: Awaited<ReturnType<typeof errandsFor>>;
let sourceId: string;
let address: string;
let now = opening.toInstant();
let deliveries = 0;

beforeAll(async () => {
  company = await foundCompany();
  await company.db.person.updateMany({ where: { name: '陈晨' }, data: { email: 'chen@acme.example' } });
  on = await errandsFor(company, [webhook()], () => now);
  sourceId = await connectSource(company, 'webhook');
  ({ address } = await company.db.source.findFirstOrThrow());
  await on.parts.vault.keep(settingsName(sourceId), JSON.stringify({ pushSecret }));
  await push({ object: 'deals', records: [deal('D-1', '100')] });
  await putIntoForce(company, sourceId, { ...dealMapping, object: 'deals' });
  await on.go(sourceId, 'sync');
});
afterAll(() => company.close());

const deal = (id: string, Amount: string) => ({
  id,
  values: {
    Amount,
    CurrencyIsoCode: 'CNY',
    CloseDate: '2026-11-16',
    'Owner.Email': 'chen@acme.example',
    'Account.Name': '华星',
    IsWon: true,
  },
});

/** Somebody's program tells us, and nobody has gone for it yet. */
async function push(said: object): Promise<void> {
  now = now.add({ minutes: 1 });
  const body = new TextEncoder().encode(JSON.stringify(said));
  const timestamp = String(Math.floor(now.epochMilliseconds / 1000));
  const headers = {
    'x-qibu-timestamp': timestamp,
    'x-qibu-signature': signatureOf(pushSecret, timestamp, body),
    'idempotency-key': `delivery-${++deliveries}`,
  };
  expect(await takePush(on.parts, address, { headers, query: {}, body })).toBe('taken');
}

/** What counts, in whole units, by record. */
async function counts(): Promise<Record<string, number>> {
  const where = { entryId: { not: null } };
  const rows = await company.db.sourceRecord.findMany({ where, orderBy: { externalId: 'asc' } });
  return Object.fromEntries(rows.map(({ externalId, amount }) => [externalId, Number(amount) / 100]));
}

const heardAt = async () => (await company.db.source.findFirstOrThrow()).heardAt?.getTime();

describe('what is pushed to us', () => {
  it('counts as soon as somebody has gone for it, however many pushes it came by', async () => {
    expect(await counts()).toEqual({ 'D-1': 100 });
    await push({ object: 'deals', records: [deal('D-1', '120'), deal('D-2', '5')] });
    await push({ object: 'deals', records: [deal('D-3', '98765432109.87')], gone: ['D-2'] });
    await push({ object: 'visits', records: [{ id: 'V-1', values: { by: 'chen@acme.example' } }] });
    expect(await company.db.errand.count({ where: { kind: 'push', state: 'waiting' } })).toBe(1);
    await on.goAll();
    expect(await counts()).toEqual({ 'D-1': 120, 'D-3': 98_765_432_109.87 });
    expect([await company.db.pushed.count(), on.errors]).toEqual([0, []]);
  });

  it('stops counting where it is gone, and counts again where it is back', async () => {
    await push({ object: 'deals', gone: ['D-1', 'D-3', 'D-9'] });
    await on.goAll();
    expect(await counts()).toEqual({});
    await push({ object: 'deals', records: [deal('D-1', '7')] });
    await on.goAll();
    expect(await counts()).toEqual({ 'D-1': 7 });
  });

  it('is read again by whoever compares, and nothing is to be mended', async () => {
    const before = await company.db.entry.count();
    const pushedAt = now.epochMilliseconds;
    expect(await heardAt()).toBe(pushedAt);
    now = now.add({ hours: 5 });
    const { state } = await on.go(sourceId, 'reconcile');
    expect([state, await counts(), await company.db.entry.count()]).toEqual(['done', { 'D-1': 7 }, before]);
    // Who only reads what was put down has heard nothing.
    expect(await heardAt()).toBe(pushedAt);
    await push({ object: 'deals', records: [deal('D-1', '7')] });
    expect(await heardAt()).toBe(now.epochMilliseconds);
  });
});
