import { expect, test } from 'vitest';
import { botToken, only, startPair } from './pair.ts';

test('a call without a token is not authenticated, one with another token is refused', async () => {
  const { slack, call } = await startPair();
  const bare = await fetch(`${slack.url}/api/auth.test`, { method: 'POST' });
  expect(await bare.json()).toEqual({ ok: false, error: 'not_authed' });
  expect((await call('auth.test', {}, { authorization: 'Bearer xoxb-fake-other' })).body.error).toBe('invalid_auth');
});

test('the token may come as an argument of a form', async () => {
  const { slack } = await startPair();
  const body = new URLSearchParams({ token: botToken });
  const answer = await (await fetch(`${slack.url}/api/auth.test`, { method: 'POST', body })).json();
  expect(answer).toMatchObject({ ok: true, team_id: 'T1', team: 'Acme Sales', user_id: 'UBOT', user: 'qibu' });
});

test('an answer is dated by the clock of Slack, and says what the token was granted', async () => {
  const { slack } = await startPair(undefined, { scopes: ['chat:write', 'commands'] });
  const headers = { authorization: `Bearer ${botToken}` };
  const answer = await fetch(`${slack.url}/api/auth.test`, { method: 'POST', headers });
  expect(answer.headers.get('date')).toBe('Thu, 20 Nov 2025 12:00:00 GMT');
  expect(answer.headers.get('x-oauth-scopes')).toBe('chat:write,commands');
  const refused = await fetch(`${slack.url}/api/auth.test`, { method: 'POST' });
  expect([refused.headers.get('date'), refused.headers.get('x-oauth-scopes')]).toEqual([
    'Thu, 20 Nov 2025 12:00:00 GMT',
    null,
  ]);
});

test('refusals come with HTTP 200', async () => {
  const { call } = await startPair();
  expect(await call('chat.postMessage', { channel: 'CNOWHERE', text: 'hi' })).toMatchObject({
    status: 200,
    body: { ok: false, error: 'channel_not_found' },
  });
});

test.each(['no.such.method', 'constructor'])('%s is an unknown method', async (method) => {
  const { call } = await startPair();
  expect((await call(method, {})).body).toEqual({ ok: false, error: 'unknown_method', req_method: method });
});

test('a body that is no JSON, or of another kind, is not read', async () => {
  const { slack } = await startPair();
  const send = async (type: string, body: string) =>
    (await fetch(`${slack.url}/api/auth.test`, { method: 'POST', headers: { 'content-type': type }, body })).json();
  expect(await send('application/json', '{')).toMatchObject({ error: 'invalid_json' });
  expect(await send('application/json', '[]')).toMatchObject({ error: 'json_not_object' });
  expect(await send('text/plain', 'hi')).toMatchObject({ error: 'invalid_post_type' });
});

test('every request is logged in order with its answer, and no token is shown', async () => {
  const { slack, call } = await startPair();
  await call('chat.postMessage', { channel: 'CTEAM', text: `my token is ${botToken}`, token: botToken });
  await call('auth.test', {});
  expect(slack.requests).toMatchObject([
    {
      at: '2025-11-20T12:00:00Z',
      method: 'POST',
      path: '/api/chat.postMessage',
      body: { channel: 'CTEAM', text: 'my token is ***', token: '***' },
      status: 200,
      response: { ok: true },
    },
    { path: '/api/auth.test' },
  ]);
  expect(JSON.stringify(slack.requests)).not.toContain(botToken);
});

test('blocks that came as text in a form are logged as what they say', async () => {
  const { slack } = await startPair();
  const blocks = [{ type: 'divider' }];
  const body = new URLSearchParams({ token: botToken, channel: 'CTEAM', blocks: JSON.stringify(blocks) });
  await fetch(`${slack.url}/api/chat.postMessage`, { method: 'POST', body });
  expect(slack.requests[0]?.body).toMatchObject({ blocks });
  expect(only(slack.messages('CTEAM', 'UANN')).payload).toEqual({ channel: 'CTEAM', blocks });
});

test('users.info tells a guest from a member, and the locale only to those who ask', async () => {
  const { call } = await startPair();
  const li = await call('users.info', { user: 'ULI', include_locale: true });
  expect(li.body.user).toMatchObject({
    real_name: '李雷',
    tz: 'Asia/Shanghai',
    tz_offset: 28_800,
    locale: 'zh-CN',
    is_restricted: false,
  });
  const guest = await call('users.info', { user: 'UGUEST' });
  expect(guest.body.user).toMatchObject({ is_restricted: true });
  expect(guest.body.user).not.toHaveProperty('locale');
  expect((await call('users.info', { user: 'UBOT' })).body.user).toMatchObject({ is_bot: true });
  expect((await call('users.info', { user: 'UNOBODY' })).body.error).toBe('user_not_found');
});

test('conversations tell who is in them', async () => {
  const { slack, call } = await startPair();
  expect((await call('conversations.info', { channel: 'CTEAM' })).body.channel).toMatchObject({
    name: 'team',
    is_im: false,
    is_member: true,
  });
  expect((await call('conversations.members', { channel: 'CTEAM' })).body.members).toEqual([
    'UANN',
    'UANNA',
    'ULI',
    'UBOT',
  ]);
  slack.setBotIn('CTEAM', false);
  expect((await call('conversations.info', { channel: 'CTEAM' })).body.channel).toMatchObject({ is_member: false });
});

test('conversations.open gives the single chat with a person', async () => {
  const { slack, call } = await startPair();
  const opened = await call('conversations.open', { users: 'UANN' });
  expect(opened.body.channel).toEqual({ id: slack.directChat('UANN') });
  expect((await call('conversations.open', { users: 'UNOBODY' })).body.error).toBe('user_not_found');
  expect((await call('conversations.open', {})).body.error).toBe('users_list_not_supplied');
});
