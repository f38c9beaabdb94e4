import { describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { botToken, only } from '../pair.ts';
import { appToken, socketed } from './socketed.ts';

const anns = (slack: { directChat(user: string): string }) => slack.directChat('UANN');

describe('an address', () => {
  test.each([
    ['the app’s token', appToken, { ok: true }],
    ['the bot’s token', botToken, { error: 'not_allowed_token_type' }],
    ['another token', 'xapp-another', { error: 'invalid_auth' }],
  ])('asked for with %s', async (_, token, answer) => {
    const { call } = await socketed();
    const { body } = await call('apps.connections.open', {}, { authorization: `Bearer ${token}` });
    expect(body).toMatchObject(answer);
  });

  test('is refused where the app has no token', async () => {
    const { call } = await socketed({ appToken: '' });
    const answer = await call('apps.connections.open', {}, { authorization: `Bearer ${appToken}` });
    expect(answer.body).toMatchObject({ ok: false, error: 'invalid_auth' });
  });

  test('serves once', async () => {
    const { address, connect } = await socketed();
    const url = await address();
    const { hello } = await connect(undefined, url);
    expect(hello).toMatchObject({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } });
    await expect(connect(undefined, url)).rejects.toThrow('403');
  });

  test('opens nothing else: the app’s token calls no other method', async () => {
    const { call } = await socketed();
    const { body } = await call('auth.test', {}, { authorization: `Bearer ${appToken}` });
    expect(body).toMatchObject({ error: 'not_allowed_token_type' });
  });
});

describe('while a socket is open', () => {
  test('a message comes over it, and nothing is posted', async () => {
    const { slack, heard, connect } = await socketed();
    const { said } = await connect();
    expect(await slack.type('UANN', anns(slack), 'visits 3')).toEqual({ status: 200 });
    expect(only(said)).toMatchObject({
      type: 'events_api',
      accepts_response_payload: false,
      retry_attempt: 0,
      retry_reason: '',
      payload: { type: 'event_callback', event: { text: 'visits 3' } },
    });
    expect(heard).toEqual([]);
  });

  test('a command shows what it is acknowledged with', async () => {
    const { slack, connect } = await socketed();
    const { said } = await connect(() => ({ text: 'Recorded' }));
    const { message } = await slack.type('UANN', 'CTEAM', '/report visits 3');
    expect(message).toMatchObject({ text: 'Recorded', onlyFor: 'UANN' });
    expect(only(said)).toMatchObject({
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: { command: '/report', text: 'visits 3' },
    });
  });

  test('what nobody acknowledges in time has not arrived', async () => {
    const { slack, connect } = await socketed({ answerMs: 50 });
    await connect(() => 'silent');
    const { message } = await slack.type('UANN', 'CTEAM', '/report visits 3');
    expect(message).toMatchObject({ author: 'USLACKBOT', text: expect.stringContaining('operation_timeout') });
  });

  test('an event that was not acknowledged comes again, and says so', async () => {
    const { slack, connect } = await socketed({ answerMs: 50, retryAfterMs: [0, 0, 0] });
    const { said } = await connect(({ retry_attempt }) => (retry_attempt === 1 ? {} : 'silent'));
    await slack.type('UANN', anns(slack), 'visits 3');
    await expect.poll(() => said).toHaveLength(2);
    expect(said[1]).toMatchObject({ retry_attempt: 1, retry_reason: 'timeout', payload: said[0]?.payload });
    expect(said[1]?.envelope_id).not.toBe(said[0]?.envelope_id);
  });

  test('what was under way on a connection that is cut has not arrived', async () => {
    const { slack, connect } = await socketed();
    const { socket } = await connect(() => {
      socket.terminate();
      return 'silent';
    });
    expect(await slack.type('UANN', anns(slack), 'visits 3')).toEqual({ status: 0 });
  });

  test('each payload goes to one of several', async () => {
    const { slack, connect } = await socketed();
    const both = [await connect(), await connect()];
    for (const text of ['1', '2', '3', '4']) await slack.type('UANN', anns(slack), text);
    expect(both.map(({ said }) => said.length)).toEqual([2, 2]);
    expect(both[1]?.hello).toMatchObject({ num_connections: 2 });
  });

  test('an eleventh is turned away', async () => {
    const { slack, address, connect } = await socketed();
    for (let one = 0; one < 10; one += 1) await connect();
    const eleventh = new WebSocket(await address());
    const { promise, resolve } = Promise.withResolvers<string>();
    eleventh.once('message', (data) => resolve(String(data)));
    expect(JSON.parse(await promise)).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
    expect(slack.sockets.open).toBe(10);
  });

  test('pings come', async () => {
    const { connect } = await socketed({ socketPingMs: 5 });
    const { socket } = await connect();
    await new Promise((resolve) => socket.once('ping', resolve));
  });

  test('its life is short where that is asked for', async () => {
    const { connect, address } = await socketed();
    const { hello } = await connect(undefined, `${await address()}&debug_reconnects=true`);
    expect(hello).toMatchObject({ debug_info: { approximate_connection_time: 360 } });
  });
});

describe('Slack may', () => {
  test('say that it is about to end a connection, and send what is new over another', async () => {
    const { slack, connect } = await socketed();
    const old = await connect();
    slack.sockets.disconnect('warning');
    await expect.poll(() => old.said).toMatchObject([{ type: 'disconnect', reason: 'warning' }]);
    const young = await connect();
    for (const text of ['1', '2']) await slack.type('UANN', anns(slack), text);
    expect(young.said).toHaveLength(2);
  });

  test('switch Socket Mode off', async () => {
    const { slack, connect } = await socketed();
    const { said, closed } = await connect();
    slack.sockets.disconnect('link_disabled');
    await closed;
    expect(said).toMatchObject([{ type: 'disconnect', reason: 'link_disabled' }]);
  });

  test('cut connections without a word', async () => {
    const { slack, connect } = await socketed();
    const { said, closed } = await connect();
    slack.sockets.cut();
    await closed;
    expect(said).toEqual([]);
    await expect.poll(() => slack.sockets.open).toBe(0);
  });

  test('fall silent on a connection that still stands', async () => {
    const { slack, connect } = await socketed({ answerMs: 50 });
    const { socket } = await connect();
    slack.sockets.freeze();
    expect(await slack.type('UANN', anns(slack), 'visits 3')).toEqual({ status: 0 });
    expect(socket.readyState).toBe(WebSocket.OPEN);
  });

  test('refuse a connection, cut it before its greeting, or greet late', async () => {
    const { slack, connect } = await socketed();
    slack.fail('socket', { kind: 'answer', status: 503, body: '' });
    await expect(connect()).rejects.toThrow('503');
    slack.fail('socket', { kind: 'slow', ms: 20 });
    expect((await connect()).hello).toMatchObject({ type: 'hello' });
    expect(slack.requests.filter(({ path }) => path === '/link/').map(({ status }) => status)).toEqual([503, 101]);
  });
});
