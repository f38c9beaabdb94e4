import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSourceServer, type SourceServer } from '../../../adapters/emulators/source-server.ts';

const now = Temporal.Instant.from('2026-11-20T01:00:00Z');
let server: SourceServer;

beforeAll(async () => {
  server = await openSourceServer(
    ({ path, body }) => ({ status: 200, body: { path, length: body.length } }),
    () => now,
  );
});
afterAll(() => server.close());

const ask = (path: string, body = '') => fetch(`${server.url}${path}`, { method: 'POST', body });

it('hands over what came and sends back what the vendor answers', async () => {
  const answered = await ask('/data?page=2', 'hello');
  expect(await answered.json()).toEqual({ path: '/data', length: 5 });
  expect(answered.headers.get('date')).toBe('Fri, 20 Nov 2026 01:00:00 GMT');
});

it('goes wrong where it was told to, that many times', async () => {
  server.fail('/data', { kind: 'answer', status: 503, body: '<html>' }, 2);
  server.fail('/token', { kind: 'drop' });
  expect((await ask('/data')).status).toBe(503);
  expect((await ask('/data')).status).toBe(503);
  expect((await ask('/data')).status).toBe(200);
  await expect(ask('/token')).rejects.toThrow('fetch failed');
});

it('calls whoever listens before it answers, until that is taken back', async () => {
  const heard: string[] = [];
  const stop = server.onRequest(({ path }) => void heard.push(path));
  await ask('/first');
  stop();
  await ask('/second');
  expect(heard).toEqual(['/first']);
});

it.each([
  ['a form', 'grant_type=password&client_secret=not-a-real-secret&username=wang', 'wang'],
  ['JSON', '{"appSecret":"not-a-real-secret","limit":100}', '"limit":100'],
])('keeps a log that shows no secret of %s', async (_what, body, kept) => {
  await ask('/log', body);
  const logged = JSON.stringify(server.requests.at(-1));
  expect(logged).not.toContain('not-a-real-secret');
  expect(JSON.parse(logged).body).toContain(kept);
});
