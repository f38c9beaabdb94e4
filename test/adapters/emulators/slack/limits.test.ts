import { expect, test } from 'vitest';
import { posted, startPair } from './pair.ts';

test('one post a second and channel', async () => {
  const time = { now: 0 };
  const { slack, call } = await startPair(undefined, { postIntervalMs: 1000, ticks: () => time.now });
  const post = (channel: string) => call('chat.postMessage', { channel, text: 'x' });
  expect((await post('CTEAM')).status).toBe(200);
  time.now = 999;
  const refused = await post('CTEAM');
  expect(refused).toMatchObject({ status: 429, body: { ok: false, error: 'ratelimited' } });
  expect(refused.headers.get('retry-after')).toBe('1');
  expect((await post('COTHER')).status).toBe(200);
  time.now = 1000;
  expect((await post('CTEAM')).status).toBe(200);
  expect(slack.messages('CTEAM', 'UANN')).toHaveLength(2);
});

test('a method over its calls a minute tells how long to wait', async () => {
  const time = { now: 0 };
  const { call } = await startPair(undefined, { callsPerMinute: { 'users.info': 2 }, ticks: () => time.now });
  const ask = () => call('users.info', { user: 'UANN' });
  await ask();
  time.now = 10_000;
  await ask();
  const refused = await ask();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '50']);
  time.now = 60_000;
  expect((await ask()).status).toBe(200);
});

test('chat.update may be called 50 times a minute', async () => {
  const { call } = await startPair(undefined, { ticks: () => 0 });
  const { body } = await call('chat.postMessage', { channel: 'CTEAM', text: 'x' });
  const update = () => call('chat.update', { channel: 'CTEAM', ts: body.ts ?? '', text: 'y' });
  for (let count = 0; count < 50; count += 1) expect((await update()).status).toBe(200);
  expect((await update()).status).toBe(429);
});

test('a dropped call is carried out, and its answer never comes', async () => {
  const { slack, call } = await startPair();
  slack.fail('chat.postMessage', { kind: 'drop' });
  await expect(call('chat.postMessage', { channel: 'CTEAM', text: 'once' })).rejects.toThrow();
  expect(slack.messages('CTEAM', 'UANN')).toHaveLength(1);
  expect(slack.requests).toMatchObject([{ status: 0 }]);
  expect((await call('chat.postMessage', { channel: 'CTEAM', text: 'twice' })).body.ok).toBe(true);
});

test('an answer put in the place of the real one means nothing was carried out', async () => {
  const { slack, call } = await startPair();
  const body = '{"ok":false,"error":"internal_error"}';
  slack.fail('chat.postMessage', { kind: 'answer', status: 503, headers: { 'x-slack-req-id': 'r1' }, body }, 2);
  for (const _ of [1, 2]) {
    const refused = await call('chat.postMessage', { channel: 'CTEAM', text: 'x' });
    expect([refused.status, refused.headers.get('x-slack-req-id'), refused.body.error]).toEqual([
      503,
      'r1',
      'internal_error',
    ]);
  }
  expect(slack.messages('CTEAM', 'UANN')).toEqual([]);
  expect((await call('chat.postMessage', { channel: 'CTEAM', text: 'x' })).status).toBe(200);
});

test('a slow call is carried out at once and answered later', async () => {
  const { slack, call } = await startPair();
  slack.fail('auth.test', { kind: 'slow', ms: 60 });
  const started = performance.now();
  expect((await call('auth.test', {})).body.ok).toBe(true);
  expect(performance.now() - started).toBeGreaterThanOrEqual(55);
});

test('addresses for answers can fail too', async () => {
  const { slack, heard } = await startPair();
  await slack.type('UANN', 'CTEAM', '/report');
  slack.fail('response_url', { kind: 'answer', status: 500, body: '{}' });
  const answer = () => posted(String(heard[0]?.said.response_url), { text: 'hi' });
  expect((await answer()).status).toBe(500);
  expect((await answer()).status).toBe(200);
});
