import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Organisation, organisation } from './organisation.ts';

let org: Organisation;
beforeEach(async () => {
  org = await organisation();
});
afterEach(() => org.emulator.close());

const expired = [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }];

it('gives a session to who knows the consumer key and secret, and says where the organisation is', async () => {
  const answered = await org.signIn();
  expect(answered.status).toBe(200);
  expect(await answered.json()).toMatchObject({
    access_token: expect.stringMatching(/^00D/),
    token_type: 'Bearer',
    instance_url: org.emulator.url,
    issued_at: '1795136400400',
  });
});

it('takes the key and the secret from a header as well', async () => {
  const { consumerKey, consumerSecret } = org.emulator.access;
  const answered = await fetch(`${org.emulator.url}/services/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${consumerKey}:${consumerSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  expect(answered.status).toBe(200);
});

it.each([
  ['another key', { client_id: 'other' }, 'invalid_client_id'],
  ['another secret', { client_secret: 'other' }, 'invalid_client'],
  ['another flow', { grant_type: 'password' }, 'unsupported_grant_type'],
])('refuses %s with an object, not a list', async (_what, form, error) => {
  const answered = await org.signIn(form);
  expect(answered.status).toBe(400);
  expect(await answered.json()).toEqual({ error, error_description: expect.any(String) });
});

it('does not read a form that is sent as JSON', async () => {
  const answered = await fetch(`${org.emulator.url}/services/oauth2/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials' }),
  });
  expect(await answered.json()).toMatchObject({ error: 'unsupported_grant_type' });
});

it('opens nothing without a session', async () => {
  expect(await org.get('sobjects', { authorization: 'Bearer other' })).toMatchObject({ status: 401, body: expired });
});

it('ends a session after two hours without a call, and no sooner', async () => {
  org.pass({ minutes: 119 });
  expect((await org.get('sobjects')).status).toBe(200);
  org.pass({ minutes: 119 });
  expect((await org.get('sobjects')).status).toBe(200);
  org.pass({ minutes: 120 });
  expect((await org.get('sobjects')).body).toEqual(expired);
  await org.signInAgain();
  expect((await org.get('sobjects')).status).toBe(200);
});

it('ends all sessions at once when told to', async () => {
  org.emulator.expireTokens();
  expect((await org.get('sobjects')).status).toBe(401);
});

it('keeps sessions and secrets out of its log', async () => {
  await org.signIn();
  const log = JSON.stringify(org.emulator.requests);
  expect(log).toContain('/services/oauth2/token');
  expect(log).not.toMatch(/not\.a\.real\.session|not-a-real-consumer-secret/);
});
