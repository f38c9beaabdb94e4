import { EventDispatcher, WSClient } from '@larksuiteoapi/node-sdk';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { FeishuEmulator, FeishuEmulatorOptions } from '../../../../../adapters/emulators/feishu/index.ts';
import { keys, openOffice } from '../office.ts';

type Event = { readonly header: object; readonly event: { readonly message?: { readonly content: string } } };

const wired = (changes: Partial<FeishuEmulatorOptions> = {}) => openOffice({ transport: 'websocket', ...changes });

const silence = () => undefined;
const logger = { error: silence, warn: silence, info: silence, debug: silence, trace: silence };

/** The vendor's own client, once it is connected; `handle` gets what arrives, before the SDK has flattened it. */
async function connect(
  emulator: FeishuEmulator,
  handle: (event: Event) => unknown = () => undefined,
  handshakeTimeoutMs = 20_000,
) {
  const heard: Event[] = [];
  const dispatcher = new EventDispatcher({ logger });
  dispatcher.invoke = async (event: Event) => {
    heard.push(event);
    return handle(event);
  };
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  const client = new WSClient({
    ...keys,
    domain: emulator.url,
    logger,
    autoReconnect: false,
    handshakeTimeoutMs,
    onReady: resolve,
    onError: reject,
  });
  onTestFinished(() => client.close({ force: true }));
  await client.start({ eventDispatcher: dispatcher });
  await ready;
  return { client, heard };
}

const hello = (emulator: FeishuEmulator) => emulator.type('ou_chen', emulator.directChat('ou_chen'), '拜访 3 次');

describe('a long connection', () => {
  test('brings an event in the clear, and its answer is an acknowledgement', async () => {
    const { emulator } = await wired();
    const { heard } = await connect(emulator);
    expect(await hello(emulator)).toMatchObject({ status: 200 });
    expect(heard).toMatchObject([
      {
        schema: '2.0',
        header: { event_type: 'im.message.receive_v1', app_id: keys.appId, tenant_key: keys.tenantKey, token: '' },
        event: { message: { content: '{"text":"拜访 3 次"}' } },
      },
    ]);
  });

  test('brings an event in as many frames as it takes, characters cut in two', async () => {
    const { emulator } = await wired({ limits: { frameBytes: 7 } });
    const { heard } = await connect(emulator);
    expect(await hello(emulator)).toMatchObject({ status: 200 });
    expect(heard[0]?.event.message?.content).toBe('{"text":"拜访 3 次"}');
  });

  test('carries back what to show at once', async () => {
    const { emulator } = await wired();
    await connect(emulator, () => ({ toast: { content: '好' } }));
    const { answer } = await emulator.deliverEvent('card.action.trigger', {}, '/feishu/cards');
    expect(answer).toEqual({ status: 200, body: '{"toast":{"content":"好"}}' });
  });

  test('says when the service has failed', async () => {
    const { emulator } = await wired();
    await connect(emulator, () => Promise.reject(new Error('no')));
    expect(await hello(emulator)).toMatchObject({ status: 500 });
  });

  test('is the only way, where the app has subscribed so: without one nobody hears', async () => {
    const { emulator } = await wired();
    expect(await hello(emulator)).toMatchObject({ status: 0 });
    expect(emulator.deliveries[0]?.answer.failure).toBe('unreachable');
  });

  test('gets an event alone, of several one at random', async () => {
    const { emulator } = await wired();
    const [one, other] = [await connect(emulator), await connect(emulator)];
    for (let count = 0; count < 30; count += 1) await hello(emulator);
    expect(one.heard.length + other.heard.length).toBe(30);
    expect(Math.min(one.heard.length, other.heard.length)).toBeGreaterThan(0);
  });

  test('is answered when it pings', async () => {
    const { emulator } = await wired({ limits: { pingSeconds: 0.02 } });
    const { client } = await connect(emulator);
    const { wsConfig } = client as unknown as { wsConfig: { getWS(key: 'pingInterval'): number } };
    await vi.waitFor(() => expect(wsConfig.getWS('pingInterval')).toBe(20));
    expect(emulator.lines).toMatchObject({ open: 1, opened: 1 });
  });
});

describe('connecting', () => {
  const askFor = (emulator: FeishuEmulator, AppSecret: string) =>
    fetch(`${emulator.url}/callback/ws/endpoint`, {
      method: 'POST',
      body: JSON.stringify({ AppID: keys.appId, AppSecret }),
    });

  test('with the wrong secret is refused with HTTP 200, and no secret is in the log', async () => {
    const { emulator } = await wired();
    const answer = await askFor(emulator, 'wrong');
    expect([answer.status, await answer.json()]).toMatchObject([200, { code: 514 }]);
    await askFor(emulator, keys.appSecret);
    expect(emulator.requests.at(-1)).toMatchObject({
      path: '/callback/ws/endpoint',
      body: { AppSecret: '***' },
      response: { data: { URL: '***', ClientConfig: { PingInterval: 120 } } },
    });
  });

  test('takes a ticket that serves once', async () => {
    const { emulator } = await wired();
    const { data } = (await (await askFor(emulator, keys.appSecret)).json()) as { data: { URL: string } };
    const outcome = () =>
      new Promise((resolve) => {
        const socket = new WebSocket(data.URL);
        onTestFinished(() => socket.close());
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('refused');
      });
    expect([await outcome(), await outcome()]).toEqual(['open', 'refused']);
  });

  test('is refused to the fifty-first', async () => {
    const { emulator } = await wired();
    await Promise.all(Array.from({ length: 50 }, () => connect(emulator)));
    await expect(connect(emulator)).rejects.toThrow();
    expect(emulator.lines.open).toBe(50);
  });

  test.each(['refuse', 'hang'] as const)('can be made to go wrong: %s', async (how) => {
    const { emulator } = await wired();
    emulator.lines.block(how);
    await expect(connect(emulator, undefined, 200)).rejects.toThrow();
    await connect(emulator);
    expect(emulator.lines).toMatchObject({ open: 1, opened: 1 });
  });
});

describe('what is open', () => {
  test('can be cut', async () => {
    const { emulator } = await wired();
    const { client } = await connect(emulator);
    emulator.lines.drop();
    await vi.waitFor(() => expect(client.getConnectionStatus().state).not.toBe('connected'));
    expect(emulator.lines.open).toBe(0);
  });

  test('can be dead without looking so', async () => {
    const { emulator } = await wired({ limits: { answerMs: 50 } });
    const { client, heard } = await connect(emulator);
    emulator.lines.freeze();
    expect(await hello(emulator)).toMatchObject({ status: 0 });
    expect(emulator.deliveries[0]?.answer.failure).toBe('slow');
    expect([heard, client.getConnectionStatus().state]).toEqual([[], 'connected']);
  });

  test('can be too slow for an answer in time', async () => {
    const { emulator } = await wired({ limits: { answerMs: 50 } });
    const { heard } = await connect(emulator);
    emulator.lines.slow(150);
    expect(await hello(emulator)).toMatchObject({ status: 0 });
    await vi.waitFor(() => expect(heard).toHaveLength(1));
  });
});

describe('an event that was not taken', () => {
  test('comes again by the schedule until it is taken, with the same id', async () => {
    const { emulator } = await wired({ redeliverMs: [10, 10, 10] });
    let failures = 2;
    const { heard } = await connect(emulator, () => {
      failures -= 1;
      if (failures >= 0) throw new Error('no');
    });
    await hello(emulator);
    await vi.waitFor(() => expect(heard).toHaveLength(3));
    expect(heard.map(({ header }) => header)).toEqual([heard[0]?.header, heard[0]?.header, heard[0]?.header]);
    expect(emulator.deliveries.map(({ answer }) => answer.status)).toEqual([500, 500, 200]);
  });

  test('comes again over HTTP as well, and a callback never does', async () => {
    const { emulator } = await openOffice({ redeliverMs: [10] });
    await emulator.deliverEvent('card.action.trigger', {}, '/feishu/cards');
    await hello(emulator);
    await vi.waitFor(() => expect(emulator.deliveries).toHaveLength(3));
    expect(emulator.deliveries.map(({ target }) => target)).toEqual([
      '/feishu/cards',
      '/feishu/events',
      '/feishu/events',
    ]);
  });
});
