import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageServer, servePage } from '../../../src/playground/page/server.ts';
import { Rehearsal } from '../../../src/playground/rehearsal.ts';

let rehearsal: Rehearsal;
let page: PageServer;

beforeAll(async () => {
  rehearsal = await Rehearsal.open(() => {});
  page = await servePage(rehearsal, 0);
}, 60_000);
afterAll(async () => {
  await page.close();
  await rehearsal.close();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${page.url}${path}`, { headers });
const does = (deed: unknown, headers: Record<string, string> = {}) =>
  fetch(`${page.url}/deeds`, { method: 'POST', body: JSON.stringify(deed), headers });

const report = { kind: 'type', platform: 'slack', as: 'UCHEN', chat: 'CEAST1', text: '/report visits 3 met Acme' };
const address = '/?slack=UCHEN&slack-chat=CEAST1';

describe('the page', () => {
  it('shows what somebody did, and what came of it', async () => {
    expect((await does(report)).status).toBe(200);
    expect(await (await get(address)).text()).toContain('Recorded: 3 customer visits');
  });

  it('draws what people type as text', async () => {
    const text = '<img src=x onerror=alert(1)> <script>alert(2)</script> <!channel> \u202eevil';
    await does({ ...report, text });
    const drawn = await (await get(address)).text();
    expect(drawn).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(drawn).not.toContain('<img src=x');
    expect(drawn).not.toContain('<script>alert');
  });

  it('moves the clock forward only', async () => {
    const before = rehearsal.world?.now();
    await does({ kind: 'clock', to: '2026-11-17T09:00:00' });
    expect(
      rehearsal.world
        ?.now()
        .since(before ?? Temporal.Instant.fromEpochMilliseconds(0))
        .total('minutes'),
    ).toBeLessThan(1);
    await does({ kind: 'clock', to: '2026-11-18T18:00:00' });
    expect(rehearsal.world?.now().toZonedDateTimeISO('Asia/Shanghai').hour).toBe(18);
  });

  it('begins anew', { timeout: 60_000 }, async () => {
    await does({ kind: 'reset' });
    const drawn = await (await get(address)).text();
    expect(drawn).not.toContain('Recorded: 3 customer visits');
    expect(rehearsal.world?.now().toZonedDateTimeISO('Asia/Shanghai').hour).toBe(14);
  });
});

describe('the demo', () => {
  it('listens on this machine alone, page, service and both messengers', async () => {
    const world = rehearsal.world;
    for (const url of [page.url, world?.serviceUrl, world?.slack.url, world?.feishu.url]) {
      const { port } = new URL(url ?? '');
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBeGreaterThan(0);
      // Another address of the same machine, which whoever listens on all of them answers as well.
      await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow('fetch failed');
    }
  });

  it('shows its page at its own address only: the service has none', async () => {
    expect((await fetch(`${rehearsal.world?.serviceUrl}/`)).status).toBe(404);
  });
});

describe('whoever asks for what cannot be', () => {
  it.each([
    ['nothing', undefined],
    ['no object', 'report'],
    ['no such deed', { kind: 'sudo' }],
    ['a deed half told', { kind: 'type', platform: 'slack' }],
    ['another messenger', { ...report, platform: 'teams' }],
    ['a clock that is none', { kind: 'clock', to: 'tomorrow' }],
  ])('is told so: %s', async (_, deed) => {
    expect((await does(deed)).status).toBe(400);
  });

  it.each([
    ['a chat that one is not in', { ...report, as: 'UHE' }],
    ['a message that is gone', { kind: 'use', platform: 'slack', as: 'UCHEN', chat: 'CEAST1', message: '0', at: '/x' }],
    ['a window that is closed', { kind: 'submit', as: 'UCHEN', fields: {} }],
  ])('is told so, and the demo goes on: %s', async (_, deed) => {
    const answer = await does(deed);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({ toast: expect.stringMatching(/\w/) });
    expect((await get('/')).status).toBe(200);
  });

  it('gets no picture that is not there, and no file but those that are listed', async () => {
    const paths = [
      '/pictures/slack/F1',
      '/pictures/teams/F1',
      '/files/slack/F1',
      '/files/teams/F1',
      '/browser/../server.ts',
      '/vendor/hono.js',
      '/package.json',
    ];
    expect(await Promise.all(paths.map(async (path) => (await get(path)).status))).toEqual(paths.map(() => 404));
  });

  it('gets a sent file to keep, and never as a page of ours', async () => {
    const { slack } = rehearsal.world ?? {};
    const chat = slack?.directChat('UCHEN') ?? '';
    await slack?.sendFile('UCHEN', chat, `it's 复盘.html`, new TextEncoder().encode('<script>alert(1)</script>'));
    const [file] = slack?.messages(chat, 'UCHEN').findLast(({ files }) => files)?.files ?? [];
    const answer = await get(`/files/slack/${file?.id}`);
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''it%27s%20%E5%A4%8D%E7%9B%98.html",
    );
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is turned away when a page elsewhere sent them', async () => {
    expect((await does(report, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await does(report, { origin: 'null' })).status).toBe(403);
    expect((await does(report, { origin: page.url })).status).toBe(200);
  });
});
