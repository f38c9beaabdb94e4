import { expect, test } from 'vitest';
import { accessFor } from '../../../../adapters/messengers/slack/access.ts';
import { app, distributed } from './distributed.ts';
import { clock } from './signed.ts';

/** What only the app can ask of an emulated Slack. */
async function asked({ rotation = false } = {}) {
  const { emulator, serviceUrl } = await distributed({ rotation });
  const redirectUri = `${serviceUrl}/slack/oauth_redirect`;
  const distribution = { ...app, redirectUri };
  const access = accessFor({ apiUrl: `${emulator.url}/api/`, distribution }, distribution, { clock, log: () => {} });
  /** A code for what Sun Yue has allowed, which nobody has exchanged yet: the way back is not ours. */
  const code = async () => {
    const url = new URL('/oauth/v2/authorize', emulator.url);
    url.search = new URLSearchParams({
      client_id: app.clientId,
      scope: 'commands',
      redirect_uri: redirectUri,
    }).toString();
    const browser = emulator.browser('USUN');
    const { url: back } = await browser.press(await browser.open(url.href), 'Allow');
    return new URL(back).searchParams.get('code') ?? '';
  };
  return { emulator, access, code };
}

test('a code becomes what opens the workspace, once', async () => {
  const { access, code } = await asked();
  const allowed = await code();
  expect(await access.exchange(allowed)).toEqual({
    token: expect.stringMatching(/^xoxb-/),
    app: 'A1',
    botUser: 'UBOT',
    by: 'USUN',
    workspace: { tenant: 'T1', name: 'Acme' },
  });
  await expect(access.exchange(allowed)).rejects.toMatchObject({ code: 'code_already_used', failure: 'credentials' });
});

test('what runs out says when, and what it is refreshed with', async () => {
  const { access, code } = await asked({ rotation: true });
  const { refresh = '', until } = await access.exchange(await code());
  expect(until).toEqual(clock().add({ hours: 12 }));
  const next = await access.refresh(refresh);
  expect(next).toEqual({ token: expect.any(String), refresh: expect.any(String), until });
  expect(next.refresh).not.toBe(refresh);
  await expect(access.refresh(refresh)).rejects.toMatchObject({
    code: 'invalid_refresh_token',
    failure: 'credentials',
  });
});

test.each([
  ['without a token', { ok: true, app_id: 'A1', bot_user_id: 'UBOT', authed_user: { id: 'U1' } }],
  ['without who asked', { ok: true, access_token: 'xoxb-fake', app_id: 'A1', bot_user_id: 'UBOT' }],
  ['that is nonsense', { ok: true, access_token: 7 }],
])('an answer %s is none', async (_, body) => {
  const { emulator, access, code } = await asked();
  const allowed = await code();
  emulator.fail('oauth.v2.access', { kind: 'answer', status: 200, body: JSON.stringify(body) });
  await expect(access.exchange(allowed)).rejects.toMatchObject({ failure: 'transient', code: 'unreadable_answer' });
});
