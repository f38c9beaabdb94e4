import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Outcome, Payload, Tries } from '../../../../adapters/messengers/slack/intake.ts';
import { openSocket } from '../../../../adapters/messengers/slack/socket.ts';
import { command, message } from './signed.ts';
import { toldTimer } from './told-timer.ts';

/** A connection to somebody who says what a test wants, and a way in that has each outcome the test wants. */
async function connected(outcome: (payload: Payload) => Outcome | Promise<Outcome>) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  onTestFinished(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  const other = Promise.withResolvers<WebSocket>();
  server.on('connection', (client) => {
    other.resolve(client);
    client.send('{"type":"hello"}');
  });
  const logged: string[] = [];
  const taken: Payload[] = [];
  const tries: Tries[] = [];
  const socket = await openSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    take: async (payload, before) => {
      taken.push(payload);
      tries.push(before);
      return outcome(payload);
    },
    timer: toldTimer(),
    log: ({ msg }) => logged.push(msg),
    closing: new AbortController().signal,
  });
  const slack = await other.promise;
  const acknowledged: unknown[] = [];
  slack.on('message', (data) => acknowledged.push(JSON.parse(String(data))));
  const say = (said: unknown) => slack.send(typeof said === 'string' ? said : JSON.stringify(said));
  return { socket, slack, say, acknowledged, taken, tries, logged };
}

const envelope = (payload: unknown, more: object = {}) => ({
  envelope_id: 'e1',
  type: 'slash_commands',
  payload,
  accepts_response_payload: true,
  ...more,
});
const answered = (answer?: unknown): Outcome => ({ kind: 'taken', answer });

describe('an envelope', () => {
  test('is acknowledged when it was taken, and not before', async () => {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const { say, taken, acknowledged } = await connected(() => promise);
    say(envelope(command));
    await vi.waitFor(() => expect(taken).toEqual([command]));
    expect(acknowledged).toEqual([]);
    resolve(answered({ text: 'Recorded' }));
    await vi.waitFor(() => expect(acknowledged).toEqual([{ envelope_id: 'e1', payload: { text: 'Recorded' } }]));
  });

  test.each<[string, Outcome, object, object]>([
    ['one sentence', answered('Hello'), {}, { payload: { text: 'Hello' } }],
    ['nothing', answered(), {}, {}],
    ['an answer that nobody would see', answered({ text: 'x' }), { accepts_response_payload: false }, {}],
  ])('taken with %s', async (_, outcome, more, ack) => {
    const { say, acknowledged } = await connected(() => outcome);
    say(envelope(command, more));
    await vi.waitFor(() => expect(acknowledged).toEqual([{ envelope_id: 'e1', ...ack }]));
  });

  test.each<[string, Outcome, unknown]>([
    ['whose taking failed', { kind: 'failed' }, message],
    ['that is not what it claims to be', { kind: 'malformed' }, message],
    ['without a payload', answered(), 'x'],
  ])('%s is not acknowledged', async (_, outcome, payload) => {
    const { say, acknowledged } = await connected(({ command }) => (command ? answered() : outcome));
    say(envelope(payload, { type: 'events_api' }));
    say(envelope(command, { envelope_id: 'e2' }));
    await vi.waitFor(() => expect(acknowledged).toEqual([{ envelope_id: 'e2' }]));
  });

  test('that comes again says how often it came before', async () => {
    const { say, tries } = await connected(() => answered());
    say(envelope(message, { type: 'events_api', retry_attempt: 2, retry_reason: 'timeout' }));
    await vi.waitFor(() => expect(tries).toEqual([{ before: 2, reason: 'timeout' }]));
  });

  test('whose connection ended first is not acknowledged elsewhere, and that is logged', async () => {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const { say, slack, socket, taken, logged } = await connected(() => promise);
    say(envelope(command));
    await vi.waitFor(() => expect(taken).toHaveLength(1));
    slack.terminate();
    expect(await socket.over).toBe('closed_1006');
    resolve(answered());
    await vi.waitFor(() => expect(logged).toEqual([expect.stringContaining('it comes again')]));
  });
});

describe('a connection', () => {
  test.each([
    ['what is no JSON', 'hello?'],
    ['what is no object', '[]'],
    ['what nobody knows', { type: 'something_new' }],
    ['an envelope without an id', { type: 'events_api', payload: message }],
  ])('survives %s', async (_, said) => {
    const { say, acknowledged } = await connected(() => answered());
    say(said);
    say(envelope(command));
    await vi.waitFor(() => expect(acknowledged).toEqual([{ envelope_id: 'e1' }]));
  });

  test('ends at a message larger than Slack sends', async () => {
    const { say, socket, taken } = await connected(() => answered());
    say(envelope({ ...command, text: 'x'.repeat(1_000_001) }));
    expect(await socket.over).toMatch(/^ws_err_unsupported_message_length$/);
    expect(taken).toEqual([]);
  });

  test('says that Slack wants it replaced', async () => {
    const { say, socket } = await connected(() => answered());
    say({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'x' } });
    expect(await socket.leaving).toBe('refresh_requested');
  });

  test('whose reason is odd gives it no voice', async () => {
    const { say, socket } = await connected(() => answered());
    say({ type: 'disconnect', reason: 'xapp-secret <script>' });
    expect(await socket.leaving).toBe('unsaid');
  });
});
