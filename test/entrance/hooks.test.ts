import { createHmac, randomBytes, randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSources } from '../../adapters/sources/index.ts';
import { createServer } from '../../src/server.ts';
import { inboxOf } from '../../src/services/sources/inbox.ts';
import { settingsName } from '../../src/services/sources/sealed.ts';
import { takePush } from '../../src/services/sources/take-push.ts';
import { openVault } from '../../src/store/vault.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { doorsTo } from '../support/doors.ts';
import { connected } from '../support/feeds.ts';
import { watchOver } from '../support/measured.ts';

const pushSecret = 'not-a-real-secret-0123456789abcdef';
const now = Temporal.Instant.from('2026-11-20T01:00:00Z');
const timestamp = String(now.epochMilliseconds / 1000);

let company: Company;
let sourceId: string;
let address: string;
let server: ReturnType<typeof createServer>;
const errors: unknown[] = [];

beforeAll(async () => {
  company = await foundCompany();
  const { db, org } = company;
  const clock = () => now;
  const vault = await openVault({ db, keys: [randomBytes(32)], random: randomBytes, clock });
  sourceId = await connected(db, org.id, 'webhook');
  ({ address } = await db.source.findFirstOrThrow({ where: { id: sourceId } }));
  await vault.keep(settingsName(sourceId), JSON.stringify({ pushSecret }));
  const parts = { db, vault, clock, sources: openSources({}), newId: randomUUIDv7 };
  server = createServer({
    messengers: [],
    doors: doorsTo(() => expect.fail('no messenger is asked')),
    lines: () => [],
    db,
    takePush: (to, request) => takePush(parts, to, request),
    watch: watchOver(db),
    onError: (error) => errors.push(error),
  });
});
afterAll(() => company.close());

/** As a program of somebody's does it, from what the README says. */
async function post(body: string, headers: Readonly<Record<string, string>> = {}, to = address) {
  const signature = createHmac('sha256', pushSecret).update(`v1:${timestamp}:${body}`).digest('hex');
  const signed = {
    'X-Qibu-Timestamp': timestamp,
    'X-Qibu-Signature': `v1=${signature}`,
    'Idempotency-Key': 'delivery-1',
    ...headers,
  };
  const response = await server.request(`/hooks/${to}`, { method: 'POST', body, headers: signed });
  return { status: response.status, told: await response.text() };
}

const deals = (amount: string) =>
  JSON.stringify({ object: 'deals', records: [{ id: 'D-1', values: { amount, owner: 'chen@example.com' } }] });

describe('POST /hooks', () => {
  it('takes in what is signed, and once', async () => {
    expect(await post(deals('120000.50'))).toEqual({ status: 200, told: 'taken' });
    expect(await post(deals('120000.50'))).toEqual({ status: 200, told: 'taken' });
    const values = { amount: '120000.50', owner: 'chen@example.com' };
    const inbox = inboxOf(company.db, company.org.id, sourceId);
    expect(await inbox.find('deals', ['D-1'])).toEqual([{ object: 'deals', id: 'D-1', values }]);
    expect(await company.db.errand.findMany()).toMatchObject([{ sourceId, kind: 'push', state: 'waiting' }]);
  });

  it('refuses something else by the same key', async () => {
    const told = 'something else has come by this Idempotency-Key';
    expect(await post(deals('999'))).toEqual({ status: 409, told });
  });

  it('says the same to whoever is not from there, whatever it was', async () => {
    const refused = { status: 401, told: 'not signed as agreed' };
    const stale = String(Number(timestamp) - 301);
    const signature = createHmac('sha256', pushSecret).update(`v1:${stale}:{}`).digest('hex');
    expect(await post('{}', { 'X-Qibu-Signature': '' })).toEqual(refused);
    expect(await post('{}', { 'X-Qibu-Signature': `v1=${'0'.repeat(64)}` })).toEqual(refused);
    expect(await post('{}', { 'X-Qibu-Timestamp': stale, 'X-Qibu-Signature': `v1=${signature}` })).toEqual(refused);
    expect(await post(deals('1'), {}, 'webhook-000000000000')).toEqual(refused);
    for (const to of [`${address}'--`, `${address}%00`, '%00', 'a'.repeat(5000), '%F0%9F%92%A9']) {
      expect(await post(deals('1'), {}, to)).toEqual(refused);
    }
    expect(errors).toEqual([]);
  });

  it('says what is wrong with what cannot be read', async () => {
    const { status, told } = await post('{"object": "deals", "records": [{"values": {}}]}', { 'Idempotency-Key': '2' });
    const problems = ['records[0].id: Invalid input: expected string, received undefined'];
    expect({ status, told: JSON.parse(told) }).toEqual({ status: 400, told: { problems } });
  });

  it('takes in no more than fits, and nothing but a post', async () => {
    expect((await post('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
    expect((await server.request(`/hooks/${address}`)).status).toBe(404);
  });

  it('is not answered as if all were well where it could not be kept', async () => {
    const broken = new Error('the database is away');
    const away = createServer({
      messengers: [],
      doors: doorsTo(() => expect.fail('no messenger is asked')),
      lines: () => [],
      db: company.db,
      takePush: () => Promise.reject(broken),
      watch: watchOver(company.db),
      onError: (error) => errors.push(error),
    });
    expect((await away.request(`/hooks/${address}`, { method: 'POST', body: '{}' })).status).toBe(503);
    expect(errors).toEqual([broken]);
  });
});
