import { expect, test } from 'vitest';
import { only, startPair } from './pair.ts';
import { section } from './samples.ts';

test('a line in the single chat is a message event', async () => {
  const { slack, heard } = await startPair();
  const chat = slack.directChat('UANN');
  expect(await slack.type('UANN', chat, 'visits 3 & more')).toEqual({ status: 200 });
  const { headers, said } = only(heard);
  const { id } = only(slack.messages(chat, 'UANN'));
  expect(headers['content-type']).toBe('application/json');
  expect(said).toMatchObject({
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: expect.stringMatching(/^Ev/),
    event_time: 1763640000,
    authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false }],
    event: {
      type: 'message',
      channel_type: 'im',
      user: 'UANN',
      text: 'visits 3 &amp; more',
      channel: chat,
      ts: id,
      event_ts: id,
    },
  });
});

test('what the bot writes in the single chat meanwhile is what the person saw', async () => {
  const { slack, call } = await startPair(async () => {
    await call('chat.postMessage', { channel: 'UANN', text: 'Recorded' });
    return undefined;
  });
  const { message } = await slack.type('UANN', slack.directChat('UANN'), 'visits 3');
  expect(message).toMatchObject({ author: 'bot', text: 'Recorded', chat: slack.directChat('UANN') });
});

test('in a channel the bot hears only of lines that name it', async () => {
  const { slack, heard } = await startPair();
  expect(await slack.type('UANN', 'CTEAM', 'hello all')).toEqual({ status: 204 });
  await slack.type('UANN', 'CTEAM', '@qibu visits 3');
  expect(only(heard).said.event).toMatchObject({ type: 'app_mention', text: '<@UBOT> visits 3', channel: 'CTEAM' });
  slack.setBotIn('CTEAM', false);
  await slack.type('UANN', 'CTEAM', '@qibu visits 3');
  expect(heard).toHaveLength(1);
});

test('an event that was not taken comes again, and says so', async () => {
  const answers = [{ status: 503 }, undefined];
  const { slack, heard, pass } = await startPair(() => answers.shift());
  expect((await slack.type('UANN', slack.directChat('UANN'), 'hi')).status).toBe(503);
  pass({ minutes: 1 });
  expect((await slack.redeliver(0)).status).toBe(200);
  const [first, again] = heard;
  expect(first?.headers).not.toHaveProperty('x-slack-retry-num');
  expect(again?.headers).toMatchObject({
    'x-slack-retry-num': '1',
    'x-slack-retry-reason': 'http_error',
    'x-slack-request-timestamp': '1763640060',
  });
  expect(again?.body).toBe(first?.body);
});

test('with pauses given it comes again by itself until it is taken', async () => {
  const answers = [{ status: 503 }, { status: 503 }, undefined];
  const { slack, heard } = await startPair(() => answers.shift(), { retryAfterMs: [1, 1, 1] });
  await slack.type('UANN', slack.directChat('UANN'), 'hi');
  await expect.poll(() => slack.deliveries[0]?.answers.map(({ status }) => status)).toEqual([503, 503, 200]);
  expect(heard.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2']);
});

test('a service that asks for no more is not sent more', async () => {
  const { slack } = await startPair(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }), {
    retryAfterMs: [1],
  });
  await slack.type('UANN', slack.directChat('UANN'), 'hi');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(only(slack.deliveries).answers).toHaveLength(1);
});

test('a command that is sent twice does not say so', async () => {
  const { slack, heard } = await startPair();
  await slack.type('UANN', 'CTEAM', '/report');
  await slack.redeliver(0);
  expect(heard[1]?.body).toBe(heard[0]?.body);
  expect(heard[1]?.headers).not.toHaveProperty('x-slack-retry-num');
});

test('a service proves its address by saying the challenge back', async () => {
  const honest = await startPair(({ said }) => ({ challenge: said.challenge ?? '' }));
  expect(await honest.slack.verifyUrl()).toBe(true);
  const { slack } = await startPair(() => 'hello');
  expect(await slack.verifyUrl()).toBe(false);
});

test('opening the Home tab is an event, and shows what was published', async () => {
  const { slack, heard, call } = await startPair();
  await slack.openHome('UANN');
  expect(only(heard).said.event).toMatchObject({
    type: 'app_home_opened',
    user: 'UANN',
    tab: 'home',
    channel: slack.directChat('UANN'),
  });
  expect(slack.home('UANN')).toBeUndefined();
  const view = { type: 'home', blocks: [section('My goals')] };
  expect((await call('views.publish', { user_id: 'UANN', view })).body.view).toMatchObject({ type: 'home' });
  expect(slack.home('UANN')).toBe('My goals');
  const errorOf = async (more: Record<string, string>) =>
    (await call('views.publish', { user_id: 'UANN', view, ...more })).body.error;
  expect(await errorOf({ hash: 'stale' })).toBe('hash_conflict');
  expect(await errorOf({ user_id: 'UNOBODY' })).toBe('user_not_found');
});

test('anything can be sent as it is', async () => {
  const { slack, heard } = await startPair(() => ({ status: 401 }));
  expect((await slack.sendRaw('forged', { 'x-slack-signature': 'v0=wrong' })).status).toBe(401);
  expect(only(heard)).toMatchObject({ body: 'forged', headers: { 'x-slack-signature': 'v0=wrong' } });
  await slack.deliverEvent({ type: 'tokens_revoked', tokens: { bot: ['UBOT'] } });
  expect(heard[1]?.said.event).toMatchObject({ type: 'tokens_revoked' });
});
