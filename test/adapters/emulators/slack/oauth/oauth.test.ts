import { expect, test } from 'vitest';
import type { SlackEmulatorOptions } from '../../../../../adapters/emulators/slack/index.ts';
import { posted, startPair } from '../pair.ts';

const app = { client_id: '1.2', client_secret: 'fake-client-secret' };
const redirect_uri = 'http://127.0.0.1:9/slack/oauth_redirect';

/** An app that anybody may install, and that nobody has. The browser is left where Slack sends it: nobody listens there. */
async function store(distribution: Partial<SlackEmulatorOptions['distribution']> = {}) {
  const pair = await startPair(() => undefined, {
    botToken: '',
    distribution: {
      clientId: app.client_id,
      clientSecret: app.client_secret,
      redirectUris: ['http://127.0.0.1:9/slack'],
      ...distribution,
    },
  });
  const { slack } = pair;
  const address = (more: Readonly<Record<string, string>> = {}) =>
    `${slack.url}/oauth/v2/authorize?${new URLSearchParams({ client_id: app.client_id, scope: 'commands,chat:write', redirect_uri, state: 's', ...more })}`;
  const ask = async (args: Readonly<Record<string, string>>) =>
    (await posted(`${slack.url}/api/oauth.v2.access`, { ...app, redirect_uri, ...args })).body;
  const test = async (token: unknown) =>
    (await posted(`${slack.url}/api/auth.test`, {}, { authorization: `Bearer ${token}` })).body;
  /** What the browser is sent back with, by a button on the page. */
  const decided = async (label: string): Promise<URLSearchParams> => {
    const page = await slack.browser('UANN').open(address());
    const [, body = ''] = /<form[^>]*>([\s\S]*?)<\/form>/.exec(page.html) ?? [];
    const fields = [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')],
    );
    const response = await fetch(`${slack.url}/oauth/v2/authorize`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: 'as=UANN' },
      body: new URLSearchParams([...fields, ['decision', label]] as [string, string][]),
    });
    return new URL(response.headers.get('location') ?? 'about:blank').searchParams;
  };
  const install = async () => ask({ code: (await decided('allow')).get('code') ?? '' });
  return { ...pair, address, ask, test, decided, install };
}

test('the page names what is asked for, and asks nobody who is not signed in', async () => {
  const { slack, address } = await store();
  expect((await slack.browser('UANN').open(address())).text).toContain('commands chat:write');
  expect(await (await fetch(address())).text()).toContain('Sign in');
});

test.each([
  ['another client', { client_id: '9.9' }, 'client_id'],
  ['another address', { redirect_uri: 'http://127.0.0.1:9/slackish/oauth_redirect' }, 'redirect_uri'],
  ['no scope', { scope: '' }, 'scopes'],
])('a page for %s is refused', async (_, more, word) => {
  const { slack, address } = await store();
  expect(await slack.browser('UANN').open(address(more))).toMatchObject({
    status: 400,
    text: expect.stringContaining(word),
  });
});

test('who allows it is sent back with a code and the state, and who does not with the word for that', async () => {
  const { decided } = await store();
  const allowed = await decided('allow');
  expect([allowed.get('state'), allowed.get('code')]).toEqual(['s', expect.stringMatching(/^code-/)]);
  expect(Object.fromEntries(await decided('deny'))).toEqual({ error: 'access_denied', state: 's' });
});

test('a code is exchanged once, within ten minutes, by the app, from where it was sent', async () => {
  const { ask, decided, pass } = await store();
  const code = (await decided('allow')).get('code') ?? '';
  expect(await ask({ code, client_secret: 'x' })).toEqual({ ok: false, error: 'bad_client_secret' });
  expect(await ask({ code, client_id: 'x' })).toEqual({ ok: false, error: 'invalid_client_id' });
  expect(await ask({ code, redirect_uri: 'http://127.0.0.1:9/slack' })).toEqual({
    ok: false,
    error: 'bad_redirect_uri',
  });
  expect(await ask({ code })).toMatchObject({
    ok: true,
    token_type: 'bot',
    scope: 'commands,chat:write',
    authed_user: { id: 'UANN' },
    team: { id: 'T1' },
    is_enterprise_install: false,
  });
  expect(await ask({ code })).toEqual({ ok: false, error: 'code_already_used' });
  const late = (await decided('allow')).get('code') ?? '';
  pass({ minutes: 10 });
  expect(await ask({ code: late })).toEqual({ ok: false, error: 'invalid_code' });
});

test('nothing is open before it is installed, nor after it was removed', async () => {
  const { slack, install, test, heard } = await store();
  expect(await test('xoxb-fake-bot-token')).toEqual({ ok: false, error: 'invalid_auth' });
  const { access_token } = await install();
  expect(await test(access_token)).toMatchObject({ ok: true });
  await slack.removeApp();
  expect(await test(access_token)).toEqual({ ok: false, error: 'token_revoked' });
  expect(heard.map(({ said }) => (said.event as { type: string }).type)).toEqual(['tokens_revoked', 'app_uninstalled']);
  expect((await install()).access_token).not.toBe(access_token);
});

test('a token is given back by whoever holds it', async () => {
  const { slack, install, test } = await store();
  const { access_token } = await install();
  await posted(`${slack.url}/api/auth.revoke`, {}, { authorization: `Bearer ${access_token}` });
  expect(await test(access_token)).toEqual({ ok: false, error: 'token_revoked' });
});

test('with rotation a token ends after twelve hours, and two are open at a time', async () => {
  const { ask, install, test, pass } = await store({ rotation: true });
  const first = await install();
  expect(first).toMatchObject({ expires_in: 43_200, access_token: expect.stringMatching(/^xoxe\.xoxb-1-/) });
  const second = await ask({ grant_type: 'refresh_token', refresh_token: String(first.refresh_token) });
  expect([await test(first.access_token), await test(second.access_token)]).toMatchObject([{ ok: true }, { ok: true }]);
  const third = await ask({ grant_type: 'refresh_token', refresh_token: String(second.refresh_token) });
  expect(await test(first.access_token)).toEqual({ ok: false, error: 'token_revoked' });
  pass({ hours: 12 });
  expect(await test(third.access_token)).toEqual({ ok: false, error: 'token_expired' });
});

test('a refresh token that is used twice ends all that came of it', async () => {
  const { ask, install, test } = await store({ rotation: true });
  const { refresh_token } = await install();
  const again = () => ask({ grant_type: 'refresh_token', refresh_token: String(refresh_token) });
  const { access_token } = await again();
  expect(await again()).toEqual({ ok: false, error: 'invalid_refresh_token' });
  expect(await test(access_token)).toEqual({ ok: false, error: 'token_revoked' });
});

test('an Enterprise organisation is no workspace', async () => {
  const { install } = await store({ orgWide: true });
  expect(await install()).toMatchObject({ is_enterprise_install: true, team: null, enterprise: { id: 'E1' } });
});

test('no token, code or secret is in what was received and answered', async () => {
  const { slack, install } = await store({ rotation: true });
  const { access_token, refresh_token } = await install();
  const noted = JSON.stringify(slack.requests);
  for (const secret of [access_token, refresh_token, app.client_secret]) expect(noted).not.toContain(String(secret));
});
