import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Line, LineTrouble, Receive, Route } from '../../src/ports/messenger.ts';
import { createServer } from '../../src/server.ts';
import type { Store } from '../../src/store/store.ts';
import { newStore } from '../support/database.ts';
import { doorsTo } from '../support/doors.ts';
import { FakeMessenger } from '../support/fake-messenger.ts';
import { watchOver } from '../support/measured.ts';

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
    metricsToken,
    takePush = async () => 'stranger',
  }: Partial<Pick<ServerParts, 'doctor' | 'metricsToken' | 'takePush'>> & { lines?: readonly Line[] } = {},
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
    metricsToken,
    watch: watchOver(store.db),
    onError: (error) => errors.push(error),
  });
  const post = (body: string, path = '/slack/events') => server.request(path, { method: 'POST', body });
  return { server, post, errors };
}

async function figuresOf(server: ReturnType<typeof createServer>, token: string): Promise<string> {
  const answer = await server.request('/metrics', { headers: { authorization: `Bearer ${token}` } });
  return answer.text();
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
    const line: Line = { platform: 'slack', trouble: () => trouble, close: async () => {} };
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

  it('shows its figures to whoever has the token for them, and where there is none to nobody', async () => {
    const metricsToken = 'not-a-real-token-0123';
    const ask = async (server: ReturnType<typeof serverFor>['server'], authorization = '') =>
      server.request('/metrics', { headers: { authorization } });
    const open = serverFor(async () => new Response(), { metricsToken }).server;
    for (const wrong of ['', metricsToken, 'Bearer ', `Bearer ${metricsToken}4`]) {
      const refused = await ask(open, wrong);
      expect([refused.status, await refused.text()]).toEqual([401, 'show METRICS_TOKEN as a bearer token']);
    }
    const shown = await ask(open, `Bearer ${metricsToken}`);
    expect(shown.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await shown.text()).toContain('qibu_database_up 1');
    const closed = serverFor(async () => new Response()).server;
    for (const any of ['', 'Bearer ', 'Bearer undefined']) expect((await ask(closed, any)).status).toBe(401);
  });

  it('counts what is asked by routes as they are declared, so that nobody makes new ones', async () => {
    const metricsToken = 'not-a-real-token-0123';
    const { server, post } = serverFor(async () => new Response(), { metricsToken });
    await post('hello');
    for (const path of ['/hooks/one', '/hooks/another']) await post('{}', path);
    for (const path of ['/admin', '/wp-login.php']) await server.request(path);
    const text = await figuresOf(server, metricsToken);
    const counted = [...text.matchAll(/^qibu_http_request_duration_seconds_count(.*)$/gm)].map(([, what]) => what);
    expect(counted.sort()).toEqual([
      '{route="/hooks/:address",status="401"} 2',
      '{route="/slack/events",status="200"} 1',
      '{route="none",status="404"} 2',
    ]);
  });
});
