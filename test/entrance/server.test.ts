import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Line, LineTrouble, Receive, Route } from '../../src/ports/messenger.ts';
import { createServer } from '../../src/server.ts';
import type { Store } from '../../src/store/store.ts';
import { newStore } from '../support/database.ts';
import { doorsTo } from '../support/doors.ts';
import { FakeMessenger } from '../support/fake-messenger.ts';

const receive: Receive = async () => ({ now: { kind: 'notice', tone: 'done', text: '' } });

type ServerParts = Parameters<typeof createServer>[0];

let store: Store;

beforeAll(async () => {
  store = await newStore();
});
afterAll(() => store.close());

/** A server whose one messenger is called by its vendor at one route. */
function serverFor(
  handle: Route['handle'],
  {
    lines = [],
    doctor,
    takePush = async () => 'stranger',
  }: Partial<Pick<ServerParts, 'doctor' | 'takePush'>> & { lines?: readonly Line[] } = {},
) {
  const errors: unknown[] = [];
  const messenger = Object.assign(new FakeMessenger('slack'), {
    routes: () => [{ method: 'POST' as const, path: '/slack/events', handle }],
  });
  const server = createServer({
    messengers: [messenger],
    doors: doorsTo(receive),
    lines: () => lines,
    db: store.db,
    takePush,
    doctor,
    onError: (error) => errors.push(error),
  });
  const post = (body: string, path = '/slack/events') => server.request(path, { method: 'POST', body });
  return { server, post, errors };
}

describe('the server', () => {
  it('hands a call over to the messenger it is for', async () => {
    const { post } = serverFor(async (request) => new Response(`heard ${await request.text()}`));
    expect(await (await post('hello')).text()).toBe('heard hello');
    expect((await post('hello', '/feishu/events')).status).toBe(404);
  });

  it('turns away what is larger than any platform sends', async () => {
    const { post } = serverFor(async (request) => new Response(await request.text()));
    expect((await post('x'.repeat(1024 * 1024))).status).toBe(200);
    expect((await post('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  });

  it('answers what broke so that the platform delivers again, and tells the log', async () => {
    const bug = new TypeError('a bug');
    const { post, errors } = serverFor(() => Promise.reject(bug));
    const response = await post('hello');
    expect([response.status, await response.text()]).toEqual([503, 'nothing was recorded']);
    expect(errors).toEqual([bug]);
  });

  it('says that it lives, and that it is ready while its database answers', async () => {
    const { server } = serverFor(async () => new Response());
    const statusOf = async (path: string) => (await server.request(path)).status;
    expect([await statusOf('/health/live'), await statusOf('/health/ready')]).toEqual([200, 200]);
  });

  it('is not ready while nothing arrives over a line that it keeps open', async () => {
    const since = Temporal.Instant.from('2026-11-18T06:05:00Z');
    let trouble: LineTrouble | undefined = { platform: 'slack', why: 'lost', said: 'closed_1006', since };
    const line: Line = { trouble: () => trouble, close: async () => {} };
    const { server } = serverFor(async () => new Response(), { lines: [line] });
    const cut = await server.request('/health/ready');
    expect([cut.status, await cut.text()]).toEqual([503, 'slack: lost (closed_1006) since 2026-11-18T06:05:00Z']);
    trouble = undefined;
    expect((await server.request('/health/ready')).status).toBe(200);
  });

  it('tells how the installation is to whoever shows the pass of these settings, and to nobody else', async () => {
    const asked: object[] = [];
    const report = async (reader: object) => {
      asked.push(reader);
      return { well: true, text: '7 checks: all passed' };
    };
    const { server } = serverFor(async () => new Response(), { doctor: { pass: 'fake-pass', report } });
    const ask = async (authorization: string, query = '') =>
      server.request(`/health/doctor${query}`, { headers: { authorization } });
    for (const wrong of ['', 'fake-pass', 'Bearer fake', 'Bearer fake-pass2']) {
      expect((await ask(wrong)).status).toBe(403);
    }
    expect(asked).toEqual([]);
    const answer = await ask('Bearer fake-pass', '?locale=zh-CN&zone=Asia/Shanghai');
    expect(await answer.json()).toEqual({ well: true, text: '7 checks: all passed' });
    expect(asked).toEqual([{ locale: 'zh-CN', zone: 'Asia/Shanghai' }]);
    expect((await serverFor(async () => new Response()).server.request('/health/doctor')).status).toBe(403);
  });
});
