import { afterEach, expect, it } from 'vitest';
import { zohoFailures } from '../../../../adapters/emulators/zoho/failures.ts';
import { type Organisation, organisation } from './organisation.ts';

let org: Organisation;
afterEach(() => org.emulator.close());

const tooMany = { status: 429, body: { code: 'TOO_MANY_REQUESTS', status: 'error' } };
const long = { tokenLife: Temporal.Duration.from({ hours: 100 }) };

it.each([
  [200, 1],
  [201, 2],
  [1000, 2],
  [1001, 3],
])('charges a query for the rows it asks for: %s rows, %s credits', async (rows, credits) => {
  org = await organisation({ creditsPerDay: 10 });
  const { headers } = await org.query(`select id from Deals where id is not null limit ${rows}`);
  expect(headers.get('X-API-CREDITS-REMAINING')).toBe(String(10 - credits));
});

it('refuses when the credits are used up, without saying when to come back, for 24 hours', async () => {
  org = await organisation({ creditsPerDay: 1, ...long });
  await org.call('settings/modules');
  org.pass({ hours: 23 });
  const refused = await org.call('settings/modules');
  expect(refused).toMatchObject(tooMany);
  expect(refused.headers.get('Retry-After')).toBeNull();
  org.pass({ hours: 1 });
  expect((await org.call('settings/modules')).status).toBe(200);
});

it('refuses more calls at the same moment than there may be', async () => {
  org = await organisation({ concurrency: 2, answerMs: 50 });
  const calls = await Promise.all(Array.from({ length: 3 }, () => org.call('settings/modules')));
  expect(calls.map(({ status }) => status).toSorted()).toEqual([200, 200, 429]);
  expect((await org.call('settings/modules')).status).toBe(200);
});

it.each([
  ['/coql', zohoFailures.tooMany, tooMany],
  ['/coql', zohoFailures.internal, { status: 500, body: { code: 'INTERNAL_ERROR' } }],
  ['/coql', zohoFailures.tokenEnded, { status: 401, body: { code: 'INVALID_TOKEN' } }],
  ['/coql', zohoFailures.noScope, { status: 401, body: { code: 'OAUTH_SCOPE_MISMATCH' } }],
])('fails by itself when told to: %s %o', async (path, fault, expected) => {
  org = await organisation();
  org.emulator.fail(path, fault);
  expect(await org.query('select id from Deals where id is not null')).toMatchObject(expected);
  expect((await org.query('select id from Deals where id is not null')).status).toBe(204);
});

it('takes back what the refresh token allows when told to', async () => {
  org = await organisation();
  org.emulator.fail('/oauth', zohoFailures.revoked);
  expect(await (await org.askToken()).json()).toEqual({ error: 'invalid_code' });
});
