import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeliveryJob } from '../../src/outbox/announce.ts';
import { createServer as createService } from '../../src/server.ts';
import type { Store } from '../../src/store/store.ts';
import { exportSpans } from '../../src/telemetry/export.ts';
import { spanned, underway } from '../../src/telemetry/spans.ts';
import { newStore } from '../support/database.ts';
import { doorsTo } from '../support/doors.ts';
import { watchOver } from '../support/measured.ts';

/** What a collector was sent: the path, and the bytes as they came. */
const sent: { readonly path: string; readonly type: string; readonly body: Buffer }[] = [];
let collector: Server;
let endpoint: string;
let store: Store;

beforeAll(async () => {
  store = await newStore();
  collector = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync<Buffer>(request));
    sent.push({ path: request.url ?? '', type: request.headers['content-type'] ?? '', body });
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => collector.once('listening', listening));
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterAll(async () => {
  collector.close();
  await store.close();
});

/** All spans of what is done, as a collector has them in the end. */
async function exported(share: number, act: () => Promise<unknown>): Promise<Buffer> {
  sent.length = 0;
  const exporting = exportSpans({ endpoint, share });
  try {
    await act();
  } finally {
    await exporting.stop();
  }
  expect(sent.every(({ path, type }) => path === '/v1/traces' && type === 'application/x-protobuf')).toBe(true);
  return Buffer.concat(sent.map(({ body }) => body));
}

const serviceOf = () =>
  createService({
    messengers: [],
    doors: doorsTo(() => expect.fail('no messenger is asked')),
    lines: () => [],
    db: store.db,
    takePush: async () => 'stranger',
    watch: watchOver(store.db),
    onError: () => {},
  });

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;

describe('spans that are exported', () => {
  it('go on with the trace that a proxy has begun, under the route as it is declared', async () => {
    const body = await exported(1, async () =>
      serviceOf().request('/hooks/somebody', { method: 'POST', body: '{}', headers: { traceparent } }),
    );
    expect(body.includes(Buffer.from(traceId, 'hex'))).toBe(true);
    expect(body.includes('POST /hooks/:address')).toBe(true);
    expect(body.includes('qibu')).toBe(true);
    expect(body.includes('somebody')).toBe(false);
  });

  it('lead from what caused an announcement to its delivery', async () => {
    const watch = watchOver(store.db);
    const jobs: DeliveryJob[] = [];
    const queue = watch.queue({ add: async (_, added) => void jobs.push(...added) });
    const job = { orgId: 'o', announcementId: 'a', kind: 'digest' };
    const body = await exported(1, async () => {
      await spanned({ name: 'answer', causedBy: { traceparent } }, () => queue.add(store.db, [job]));
      for (const one of jobs) await watch.delivery(one, async () => ({ kind: 'done' }));
    });
    expect(jobs[0]?.causedBy?.traceparent).toMatch(new RegExp(`^00-${traceId}-[\\da-f]{16}-01$`));
    expect(body.toString('hex').split(traceId)).toHaveLength(3);
    expect(body.includes('deliver')).toBe(true);
  });

  it('say of an error what kind it was, and no word of it', async () => {
    const act = () => Promise.reject(new TypeError('a secret xoxb-1'));
    const body = await exported(1, () => expect(spanned({ name: 'answer' }, act)).rejects.toThrow(TypeError));
    expect(body.includes('TypeError')).toBe(true);
    expect(body.includes('xoxb')).toBe(false);
  });

  it('are those of the share that is kept, whatever callers want', async () => {
    const asked = async () => serviceOf().request('/health/live', { headers: { traceparent } });
    expect((await exported(0, asked)).length).toBe(0);
  });
});

describe('without a collector', () => {
  it('nothing is carried along', async () => {
    const watch = watchOver(store.db);
    const jobs: DeliveryJob[] = [];
    const job = { orgId: 'o', announcementId: 'a', kind: 'digest' };
    await spanned({ name: 'answer', causedBy: { traceparent } }, () =>
      watch.queue({ add: async (_, added) => void jobs.push(...added) }).add(store.db, [job]),
    );
    expect(jobs).toEqual([job]);
    expect(underway()).toBeUndefined();
  });
});
