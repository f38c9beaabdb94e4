import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Organisation, organisation } from './organisation.ts';

let org: Organisation;
beforeEach(async () => {
  org = await organisation();
});
afterEach(() => org.emulator.close());

const dead = { status: 401, body: { code: 'INVALID_TOKEN', status: 'error' } };

it('gives a token for the refresh token, and says where the API is', async () => {
  const answered = await org.askToken();
  expect(answered.status).toBe(200);
  expect(await answered.json()).toEqual({
    access_token: expect.stringMatching(/^1000\./),
    scope: expect.stringContaining('ZohoCRM.coql.READ'),
    api_domain: org.emulator.url,
    token_type: 'Bearer',
    expires_in: 3600,
  });
});

it('takes what it needs from the query as well', async () => {
  const { clientId = '', clientSecret = '', refreshToken = '' } = org.emulator.access;
  const query = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
  });
  const answered = await fetch(`${org.emulator.url}/oauth/v2/token?${query}`, { method: 'POST' });
  expect(await answered.json()).toMatchObject({ expires_in: 3600 });
});

it.each([
  ['another client', { client_id: 'other' }, 'invalid_client'],
  ['another secret', { client_secret: 'other' }, 'invalid_client_secret'],
  ['another refresh token', { refresh_token: 'other' }, 'invalid_code'],
  ['another flow', { grant_type: 'password' }, 'unsupported_grant_type'],
])('refuses %s with 200 and an error inside', async (_what, given, error) => {
  const answered = await org.askToken(given);
  expect(answered.status).toBe(200);
  expect(await answered.json()).toEqual({ error });
});

it('gives ten tokens within ten minutes and then none, until the first is ten minutes old', async () => {
  for (let more = 1; more < 10; more++) expect((await org.askToken()).status).toBe(200);
  const refused = await org.askToken();
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ error: 'Access Denied', status: 'failure' });
  org.pass({ minutes: 10 });
  expect((await org.askToken()).status).toBe(200);
});

it('lets fifteen tokens live, and ends the oldest for the next', async () => {
  const oldest = await org.freshToken();
  const asOldest = { headers: { authorization: `Zoho-oauthtoken ${oldest}` } };
  for (let more = 1; more < 15; more++) {
    await org.freshToken();
    org.pass({ minutes: 2 });
  }
  expect((await org.call('settings/modules', asOldest)).status).toBe(200);
  await org.freshToken();
  expect(await org.call('settings/modules', asOldest)).toMatchObject(dead);
});

it('ends a token after an hour, whether it is used or not', async () => {
  org.pass({ minutes: 59 });
  expect((await org.call('settings/modules')).status).toBe(200);
  org.pass({ minutes: 1 });
  expect(await org.call('settings/modules')).toMatchObject(dead);
  await org.useFreshToken();
  expect((await org.call('settings/modules')).status).toBe(200);
});

it('ends all tokens at once when told to', async () => {
  org.emulator.expireTokens();
  expect(await org.call('settings/modules')).toMatchObject(dead);
});

it('does not know the word Bearer', async () => {
  const asBearer = { headers: { authorization: `Bearer ${await org.freshToken()}` } };
  expect(await org.call('settings/modules', asBearer)).toMatchObject({
    status: 401,
    body: { code: 'AUTHENTICATION_FAILURE' },
  });
});

it('keeps tokens and secrets out of its log', () => {
  const log = JSON.stringify(org.emulator.requests);
  expect(log).toContain('/oauth/v2/token');
  expect(log).not.toMatch(/not-a-real/);
});
