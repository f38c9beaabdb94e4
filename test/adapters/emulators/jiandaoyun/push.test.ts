import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { company } from './calling.ts';

interface Arrived {
  readonly headers: IncomingHttpHeaders;
  readonly query: URLSearchParams;
  readonly body: string;
}

/** Takes pushes, and answers with the statuses in turn; the last one stays. */
async function receiver(...statuses: number[]): Promise<{ readonly url: string; readonly arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString('utf8');
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    arrived.push({ headers: request.headers, query, body });
    response.writeHead(statuses[Math.min(arrived.length, statuses.length) - 1] ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?form=deals`, arrived };
}

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
const told = ({ body }: Arrived) => JSON.parse(body) as { op: string; data: Record<string, unknown> };

it('tells what was made, changed and deleted, signed over the body as it was sent', async () => {
  const { url, arrived } = await receiver();
  const { save, remove, deals, access, pushed } = await company({ pushTo: url });
  const id = save(deals, { customer: '启明', amount: 100 });
  await pushed();
  save(deals, { amount: 200 }, id);
  await pushed();
  remove(deals, id);
  await pushed();
  expect(arrived.map((one) => told(one).op)).toEqual(['data_create', 'data_update', 'data_remove']);
  expect(arrived.map((one) => told(one).data)).toMatchObject([
    { _id: id, entryId: deals, formName: '成交登记', amount: 100, deleter: null },
    { _id: id, amount: 200 },
    { _id: id, amount: 200, deleter: { username: 'wangfang' }, deleteTime: '2026-11-20T01:00:00.000Z' },
  ]);
  for (const { headers, query, body } of arrived) {
    const [nonce, timestamp] = [query.get('nonce'), query.get('timestamp')];
    expect(headers['x-jdy-signature']).toBe(sha1(`${nonce}:${body}:${access.pushSecret}:${timestamp}`));
    expect(timestamp).toBe(String(Date.UTC(2026, 10, 20, 1) / 1000));
    expect(query.get('form')).toBe('deals');
  }
  expect(new Set(arrived.map(({ headers }) => headers['x-jdy-deliverid'])).size).toBe(3);
});

it('tells nobody anything until somebody enters where to', async () => {
  const { url, arrived } = await receiver();
  const { save, deals, pushed, pushTo } = await company({});
  save(deals, { customer: '启明', amount: 100 });
  pushTo(url);
  save(deals, { customer: '启明', amount: 200 });
  await pushed();
  expect(arrived.map((one) => told(one).data)).toMatchObject([{ amount: 200 }]);
});

it('says nothing of an import, a bulk edit and a bulk deletion', async () => {
  const { url, arrived } = await receiver();
  const { quietly, deals, pushed } = await company({ pushTo: url });
  const id = quietly.save(deals, { amount: 1 });
  quietly.save(deals, { amount: 2 }, id);
  quietly.remove(deals, id);
  await pushed();
  expect(arrived).toEqual([]);
});

it('sends again under the same id until it is answered with 2xx, and no redirect is', async () => {
  const { url, arrived } = await receiver(500, 302, 202);
  const { save, deals, pushed, pushes } = await company({ pushTo: url, pushRetryAfterMs: [1, 1, 1, 1, 1] });
  save(deals, { amount: 1 });
  await pushed();
  expect(pushes[0]?.answers).toEqual([500, 302, 202]);
  expect(new Set(arrived.map(({ headers }) => headers['x-jdy-deliverid'])).size).toBe(1);
});

it('gives up after five more, and sends it once more when somebody asks for it', async () => {
  const { url } = await receiver(500, 500, 500, 500, 500, 500, 200);
  const { save, deals, pushed, pushes, pushAgain } = await company({ pushTo: url, pushRetryAfterMs: [1, 1, 1, 1, 1] });
  save(deals, { amount: 1 });
  await pushed();
  expect(pushes[0]?.answers).toHaveLength(6);
  pushAgain(pushes[0]?.deliverId ?? '');
  await pushed();
  expect(pushes[0]?.answers.at(-1)).toBe(200);
});

it('pushes nothing any more after a hundred failures in a row', async () => {
  const { url, arrived } = await receiver(500);
  const { save, deals, pushed } = await company({ pushTo: url, pushRetryAfterMs: [] });
  for (let index = 0; index < 101; index++) {
    save(deals, { amount: index });
    await pushed();
  }
  expect(arrived).toHaveLength(100);
});
