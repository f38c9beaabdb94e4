import { describe, expect, it, vi } from 'vitest';
import { type FeishuEmulator, feishuFaults } from '../../../../adapters/emulators/feishu/index.ts';
import { realTimer } from '../../../../adapters/messengers/feishu/limits.ts';
import { PACE, type Pace, waitAfter } from '../../../../adapters/messengers/feishu/line.ts';
import type { Line, Receive, Reply } from '../../../../src/ports/messenger.ts';
import { doorsTo } from '../../../support/doors.ts';
import { notice, openOffice, says, tenant, textsOf, withUndo } from './office.ts';
import { config } from './sealing.ts';

/** Hours of a connection in a second. */
const pace: Partial<Pace> = { look: 5, opening: 5_000, grace: 500, firstWait: 10, longestWait: 40, sound: 60_000 };
const overLine = (receive?: Receive, more: Parameters<typeof openOffice>[1] = {}) =>
  openOffice(receive, {
    ...more,
    emulated: { transport: 'websocket', ...more.emulated },
    parts: { pace, ...more.parts },
  });

const says3 = (emulator: FeishuEmulator) => emulator.type('ou_chen', emulator.directChat('ou_chen'), '汇报 拜访 3');
const soundAgain = (line: Line | undefined) =>
  vi.waitFor(() => expect(line?.trouble()).toBeUndefined(), { timeout: 5_000 });

describe('over a long connection', () => {
  it('what people say arrives, is answered, and acknowledged once it is recorded', async () => {
    const recorded = Promise.withResolvers<Reply>();
    const { emulator, received, direct } = await overLine(() => recorded.promise);
    const outcome = says3(emulator);
    await vi.waitFor(() => expect(received).toHaveLength(1));
    expect(emulator.deliveries).toEqual([]);
    recorded.resolve(says('已记：拜访 3 次'));
    expect(await outcome).toMatchObject({ status: 200 });
    expect(received[0]).toMatchObject({
      kind: 'said',
      text: '汇报 拜访 3',
      user: 'ou_chen',
      tenant,
      app: config.appId,
    });
    await vi.waitFor(() => expect(textsOf(direct('ou_chen'))).toEqual(['已记：拜访 3 次']));
  });

  it('a press is answered with a toast, or with the card that takes its place', async () => {
    let now: Reply = { now: notice('任务 #12 已在 11-20 完成') };
    const { emulator, direct } = await overLine(async ({ kind }) => (kind === 'said' ? withUndo : now));
    await says3(emulator);
    const shown = await vi.waitFor(() => direct('ou_chen')[0] ?? expect.fail('not yet'));
    expect(await emulator.press('ou_chen', shown, '撤销')).toMatchObject({ toast: '任务 #12 已在 11-20 完成' });
    now = says('已撤销：拜访 3 次');
    expect(await emulator.press('ou_chen', shown, '撤销')).toMatchObject({ message: { text: '已撤销：拜访 3 次' } });
  });

  it('what could not be recorded is delivered again', async () => {
    let fails = true;
    const receive: Receive = async () => {
      if (fails) throw new Error('the database is down');
      return says('已记：拜访 3 次');
    };
    const { emulator, received, logged } = await overLine(receive, { emulated: { redeliverMs: [20] } });
    expect(await says3(emulator)).toMatchObject({ status: 500 });
    fails = false;
    await vi.waitFor(() => expect(emulator.deliveries.at(-1)?.answer.status).toBe(200));
    expect(received.map(({ keys }) => keys)).toEqual([received[0]?.keys, received[0]?.keys]);
    expect(JSON.stringify(logged)).toContain('nothing was recorded');
    expect(JSON.stringify(logged)).not.toContain('the database is down');
  });

  it('nothing calls us over HTTP', async () => {
    const { messenger } = await overLine();
    expect(messenger.routes(doorsTo(async () => says('好')))).toEqual([]);
  });

  it.each([
    ['another company', 'foreign', { tenant_key: 'tenant-2' }],
    ['another app', 'foreign', { app_id: 'cli_other' }],
    ['no company', 'malformed', { tenant_key: '' }],
  ])('what is for %s is left, whatever the event says, and does not come again', async (_, what, header) => {
    const { emulator, messenger, received, logged } = await overLine(undefined, { emulated: { redeliverMs: [5] } });
    await messenger.connect();
    await says3(emulator);
    const delivery = emulator.deliveries[0] ?? expect.fail('nothing was delivered');
    const { header: sound, event } = delivery.envelope as { header: object; event: object };
    const envelope = {
      schema: '2.0',
      header: { ...sound, event_id: 'other', ...header },
      event: { ...event, tenant_key: tenant, app_id: config.appId },
    };
    const again = await emulator.redeliver({ delivery: { ...delivery, envelope } });
    expect(again.answer.status).toBe(200);
    expect(received).toHaveLength(1);
    expect(logged.at(-1)?.msg).toContain(what);
  });
});

describe('the connection', () => {
  it('is made anew when it is cut', async () => {
    const { emulator, line, received, logged } = await overLine();
    emulator.lines.drop();
    await vi.waitFor(() => expect(emulator.lines.opened).toBe(2), { timeout: 5_000 });
    await soundAgain(line);
    await says3(emulator);
    expect(received).toHaveLength(1);
    expect(logged).toContainEqual(expect.objectContaining({ because: 'lost', said: 'cut' }));
  });

  it('is made anew when nothing comes over it, not even an answer to a ping', async () => {
    const { emulator, line, received, logged } = await overLine(undefined, { limits: { pingSeconds: 0.05 } });
    emulator.lines.freeze();
    await vi.waitFor(() => expect(emulator.lines.opened).toBeGreaterThan(1), { timeout: 5_000 });
    await soundAgain(line);
    await says3(emulator);
    expect(received).toHaveLength(1);
    expect(logged).toContainEqual(expect.objectContaining({ because: 'lost', said: 'silent' }));
  });

  it('that is quiet but answers pings is left alone', async () => {
    const { emulator, line } = await overLine(undefined, { limits: { pingSeconds: 0.1 } });
    await realTimer.sleep(1_000);
    expect(line?.trouble()).toBeUndefined();
    expect(emulator.lines).toMatchObject({ open: 1, opened: 1 });
  });

  it.each([
    ['is refused', 'refuse', 'no-handshake'],
    ['comes to no end', 'hang', 'never-open'],
  ] as const)('whose handshake %s is tried again, with the reason told meanwhile', async (_, how, said) => {
    const { emulator, line } = await overLine(undefined, { parts: { pace: { ...pace, opening: 300 } } });
    emulator.lines.block(how, 2);
    emulator.lines.drop();
    await vi.waitFor(() => expect(line?.trouble()).toMatchObject({ why: 'lost', said }), { timeout: 5_000 });
    await soundAgain(line);
    expect(emulator.lines.open).toBe(1);
  });

  it('is tried again when nobody says where to connect', async () => {
    const { emulator, line, logged } = await overLine();
    emulator.fail('POST callback/ws/endpoint', feishuFaults.html());
    emulator.fail('POST callback/ws/endpoint', { kind: 'drop' });
    emulator.lines.drop();
    await vi.waitFor(() => expect(emulator.lines.opened).toBe(2), { timeout: 5_000 });
    await soundAgain(line);
    expect(logged.flatMap(({ said }) => (said ? [said] : []))).toEqual([
      'cut',
      'http 502',
      expect.stringMatching(/^E?[A-Z_]+$/),
    ]);
  });

  it('that is refused for the wrong secret says so, and not the secret', async () => {
    const { emulator, line, logged } = await overLine();
    const body = JSON.stringify({ code: 514, msg: config.appSecret });
    emulator.fail('POST callback/ws/endpoint', { kind: 'answer', status: 200, body }, 99);
    emulator.lines.drop();
    await vi.waitFor(() => expect(line?.trouble()).toMatchObject({ why: 'credentials', said: '514' }));
    expect(JSON.stringify([logged, line?.trouble()])).not.toContain(config.appSecret);
  });

  it.each([
    [1, 0, 500],
    [1, 1, 1_000],
    [2, 1, 2_000],
    [4, 0.5, 6_000],
    [7, 1, 60_000],
    [500, 0, 30_000],
  ])('is tried again, after %i failures and with chance at %d, in %i ms', (failures, chance, ms) => {
    expect(waitAfter(failures, chance, PACE)).toBe(ms);
  });
});

describe('closing', () => {
  it('waits for what was begun, takes nothing more, and says goodbye', async () => {
    const recorded = Promise.withResolvers<Reply>();
    const { emulator, line, received } = await overLine(() => recorded.promise);
    const first = says3(emulator);
    await vi.waitFor(() => expect(received).toHaveLength(1));
    const closed = line?.close();
    expect(await says3(emulator)).toMatchObject({ status: 500 });
    recorded.resolve(says('已记：拜访 3 次'));
    expect(await first).toMatchObject({ status: 200 });
    await closed;
    await vi.waitFor(() => expect(emulator.lines.open).toBe(0));
    expect(received).toHaveLength(1);
    await realTimer.sleep(100);
    expect(emulator.lines).toMatchObject({ open: 0, opened: 1 });
  });

  it.each(['refuse', 'hang'] as const)('ends while nothing is open yet: %s', async (how) => {
    const { emulator, line } = await overLine();
    emulator.lines.block(how, 99);
    emulator.lines.drop();
    await vi.waitFor(() => expect(line?.trouble()).toBeDefined());
    await line?.close();
    expect(emulator.lines.open).toBe(0);
  });
});
