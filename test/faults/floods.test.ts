import { Agent, get, type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { feishu } from '../../adapters/messengers/feishu/index.ts';
import { ingress } from '../../adapters/messengers/slack/ingress.ts';
import { type Listening, listen } from '../../src/listen.ts';
import { createServer } from '../../src/server.ts';
import type { Store } from '../../src/store/store.ts';
import * as sealing from '../adapters/messengers/feishu/sealing.ts';
import { listeners } from '../adapters/messengers/slack/listeners.ts';
import { clock, command, config, signed } from '../adapters/messengers/slack/signed.ts';
import { newStore } from '../support/database.ts';
import { doorsTo } from '../support/doors.ts';
import { FakeMessenger } from '../support/fake-messenger.ts';
import { watchOver } from '../support/measured.ts';

const MiB = 1024 * 1024;
/** In place of ten seconds, where somebody is to lose it. */
const patienceMs = 400;

let store: Store;
let server: Listening;
let impatient: Listening;
const { take, passed, log, logged } = listeners();
const errors: unknown[] = [];

beforeAll(async () => {
  store = await newStore();
  const slack = Object.assign(new FakeMessenger('slack'), {
    routes: () => [
      {
        method: 'POST' as const,
        path: '/slack/events',
        handle: ingress({ signingSecret: config.signingSecret, clock, log, take }),
      },
    ],
  });
  const { fetch } = createServer({
    messengers: [slack, feishu(sealing.config, { clock: () => sealing.noon, log: (event) => logged.push(event) })],
    doors: doorsTo(() => expect.fail('nobody is received')),
    lines: () => [],
    db: store.db,
    takePush: async () => 'stranger',
    watch: watchOver(store.db),
    onError: (error) => errors.push(error),
  });
  const at = { port: 0, host: '127.0.0.1' };
  server = await listen(fetch, at);
  impatient = await listen(fetch, at, patienceMs);
});
afterAll(async () => {
  await server.close();
  await impatient.close();
  await store.close();
});

const doors = ['/slack/events', '/feishu/events', '/hooks/webhook-000000000000'];

const isServed = async ({ port }: Listening): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${port}/health/live`)).ok;

/** Says this, and then another byte now and then; what is answered until it is hung up. */
async function dribbles(begun: string): Promise<string> {
  const socket = connect(impatient.port, '127.0.0.1').setEncoding('utf8');
  let heard = '';
  socket.on('data', (text) => {
    heard += text;
  });
  socket.on('error', () => {});
  socket.write(begun);
  for (let ms = 0; ms < 10 * patienceMs && !socket.closed; ms += 20) {
    await wait(20);
    if (socket.writable) socket.write('x');
  }
  socket.destroy();
  return heard;
}

describe('whoever says it byte by byte', () => {
  it.each([
    ['is left before the headers are there', 'POST /slack/events HTTP/1.1\r\nHost: qibu\r\nX-Slow: '],
    ...doors.flatMap((path) => [
      [`is left at ${path}`, `POST ${path} HTTP/1.1\r\nHost: qibu\r\nContent-Length: 100000\r\n\r\n`],
      [
        `is left at ${path}, where nothing says how much it will be`,
        `POST ${path} HTTP/1.1\r\nHost: qibu\r\nTransfer-Encoding: chunked\r\n\r\n186a0\r\n`,
      ],
    ]),
  ] as [string, string][])('%s, with a 408', async (_, begun) => {
    const told = dribbles(begun);
    expect(await isServed(impatient)).toBe(true);
    expect(await told).toMatch(/^HTTP\/1\.1 408 /);
    expect([errors, logged]).toEqual([[], []]);
  });
});

/** Sends so much of what is to be five megabytes, and then waits for an answer. */
function begins(path: string, headers: OutgoingHttpHeaders, bytes: number): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  const sending = request({ port: server.port, path, method: 'POST', headers }, ({ statusCode }) =>
    resolve(statusCode),
  );
  sending.on('error', reject);
  sending.flushHeaders();
  if (bytes > 0) sending.write(Buffer.alloc(bytes));
  return promise.finally(() => sending.destroy());
}

describe('five megabytes', () => {
  it.each(doors)('are turned away at %s as soon as they are said, or are too much', async (path) => {
    const said = begins(path, { 'content-length': 5 * MiB }, 0);
    const unsaid = begins(path, { 'transfer-encoding': 'chunked' }, MiB + 1);
    expect([await said, await unsaid]).toEqual([413, 413]);
    expect([await isServed(server), errors, logged]).toEqual([true, [], []]);
  });
});

it('a connection is kept longer than a balancer in front keeps it', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  get(`http://127.0.0.1:${server.port}/health/live`, { agent }, (response) => {
    resolve(String(response.headers['keep-alive']));
    response.resume();
  });
  expect(await promise).toBe('timeout=75');
});

describe('what is signed', () => {
  const sends = async (body: string | Buffer, more: Readonly<Record<string, string>> = {}): Promise<number> => {
    const { headers } = signed(body, 'application/x-www-form-urlencoded');
    const all = { ...Object.fromEntries(headers), ...more };
    const init = { method: 'POST', headers: all, body: Uint8Array.from(Buffer.from(body)) };
    return (await fetch(`http://127.0.0.1:${server.port}/slack/events`, init)).status;
  };

  it('and packed is not unpacked', async () => {
    const packed = gzipSync(Buffer.alloc(100 * MiB));
    const before = process.memoryUsage().arrayBuffers;
    expect(await sends(packed, { 'content-encoding': 'gzip' })).toBe(400);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * MiB);
  });

  it('may have a hundred thousand fields', async () => {
    const fields = Array.from({ length: 100_000 }, (_, nth) => `${nth}=`).join('&');
    const begun = performance.now();
    expect([await sends(`${new URLSearchParams(command)}&${fields}`), passed]).toEqual([200, ['command']]);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
