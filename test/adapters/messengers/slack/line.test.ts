import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Fault } from '../../../../adapters/emulators/emulator.ts';
import type { SlackEmulator } from '../../../../adapters/emulators/slack/index.ts';
import type { Answer, Inbound, LineTrouble, Reply } from '../../../../src/ports/messenger.ts';
import { cardOf, emulated, LI, SALES } from './emulated.ts';
import { toldTimer } from './told-timer.ts';

const recorded: Reply = { now: { kind: 'card', card: cardOf('Recorded') } };

type Options = NonNullable<Parameters<typeof emulated>[1]>;

/** A line whose time passes when it is told to, and a Slack that waits for answers only briefly. */
async function opened(options: Options = {}, receive: Parameters<typeof emulated>[0] = () => recorded) {
  const timer = toldTimer();
  const parts = await emulated(receive, {
    wire: 'socket',
    timer,
    answerMs: 300,
    retryAfterMs: [10, 10, 10],
    ...options,
  });
  const { emulator, line } = parts;
  if (!line) throw new Error('Slack has no line');
  const stands = (open = 1) => parts.soon(() => expect(emulator.sockets.open).toBe(open));
  const sound = () => parts.soon(() => expect(line.trouble()).toBeUndefined());
  const dialled = (times: number) =>
    parts.soon(() => expect(emulator.requests.filter(({ path }) => path === '/link/')).toHaveLength(times));
  const troubled = (trouble: Partial<LineTrouble>) => parts.soon(() => expect(line.trouble()).toMatchObject(trouble));
  /** Lets seconds pass, in steps in which the connection is heard. */
  const lives = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 5) {
      timer.pass(5000);
      await emulator.type(LI, emulator.directChat(LI), 'help');
    }
  };
  return { ...parts, line, timer, stands, sound, dialled, troubled, lives };
}

const refused = (error: string): Fault => ({ kind: 'answer', status: 200, body: JSON.stringify({ ok: false, error }) });
const toCalls = (fault: Fault, times?: number) => (slack: SlackEmulator) =>
  slack.fail('apps.connections.open', fault, times);
const toSockets = (fault: Fault) => (slack: SlackEmulator) => slack.fail('socket', fault);

describe('a line that does not come about', () => {
  test('is trouble from the start, and none as soon as it stands', async () => {
    const { line, sound } = await opened({ disturbed: toSockets({ kind: 'slow', ms: 50 }) });
    expect(line.trouble()).toEqual({ platform: 'slack', why: 'opening' });
    await sound();
  });

  test.each<[string, (slack: SlackEmulator) => void, LineTrouble['why'], string]>([
    ['the token is refused', toCalls(refused('invalid_auth')), 'credentials', 'invalid_auth'],
    ['the token is the bot’s', toCalls(refused('not_allowed_token_type')), 'credentials', 'not_allowed_token_type'],
    ['the network is bad', toCalls({ kind: 'drop' }), 'lost', 'network'],
    ['a gateway answers', toCalls({ kind: 'answer', status: 502, body: '<html>' }), 'lost', 'http_502'],
    ['the socket is refused', toSockets({ kind: 'answer', status: 503, body: '' }), 'lost', 'http_503'],
    ['the socket is cut before its greeting', toSockets({ kind: 'drop' }), 'lost', 'closed_1006'],
  ])('because %s says so, and is tried again', async (_, disturbed, why, said) => {
    const { timer, sound, troubled } = await opened({ disturbed });
    await troubled({ why, said });
    timer.pass(1000);
    await sound();
  });

  test('because nobody greets it is given up, and tried again', async () => {
    const late = toSockets({ kind: 'slow', ms: 60_000 });
    const { emulator, timer, soon, stands, troubled } = await opened({ disturbed: late });
    await soon(() => expect(emulator.requests.at(-1)).toMatchObject({ path: '/link/', status: 101 }));
    for (let steps = 0; steps < 3; steps += 1) {
      timer.pass(5000);
      await new Promise(setImmediate);
    }
    await troubled({ why: 'lost', said: 'not_greeted' });
    timer.pass(1000);
    await stands();
  });

  test('is tried at longer and longer intervals, and not before Slack wants it', async () => {
    const tooOften: Fault = { kind: 'answer', status: 429, headers: { 'retry-after': '7' }, body: '' };
    const { emulator, timer, soon } = await opened({
      disturbed: (slack) => {
        toCalls(refused('internal_error'), 2)(slack);
        toCalls(tooOften)(slack);
        toCalls(refused('internal_error'), 9)(slack);
      },
    });
    const tried = (times: number) => soon(() => expect(emulator.requests).toHaveLength(times));
    const pauses = [1000, 2000, 7000, 8000, 16_000, 32_000, 60_000, 60_000];
    for (const [index, ms] of pauses.entries()) {
      await tried(index + 1);
      await new Promise(setImmediate);
      timer.pass(ms - 1);
      await new Promise(setImmediate);
      expect(emulator.requests).toHaveLength(index + 1);
      timer.pass(1);
    }
  });
});

describe('a line that is lost', () => {
  test('after a while is opened anew at once, and nobody is troubled', async () => {
    const { emulator, line, lives, stands, dialled, heard } = await opened();
    await lives(30);
    emulator.sockets.cut();
    await dialled(2);
    await stands();
    expect(line.trouble()).toBeUndefined();
    await emulator.type(LI, emulator.directChat(LI), 'goal');
    expect(heard.at(-1)).toMatchObject({ text: 'goal' });
  });

  test('soon after it was opened is not opened anew at once', async () => {
    const { emulator, timer, dialled, stands } = await opened();
    emulator.sockets.cut();
    await stands(0);
    timer.pass(1000);
    await stands(1);
    emulator.sockets.cut();
    await stands(0);
    timer.pass(1000);
    await new Promise(setImmediate);
    await dialled(2);
    timer.pass(1000);
    await dialled(3);
  });

  test('and stays lost for a quarter of a minute says since when', async () => {
    const { emulator, line, timer, lives, soon, troubled } = await opened();
    await lives(30);
    emulator.fail('apps.connections.open', { kind: 'drop' }, 9);
    emulator.sockets.cut();
    await soon(() => expect(emulator.requests.at(-1)).toMatchObject({ path: '/api/apps.connections.open' }));
    expect(line.trouble()).toBeUndefined();
    timer.pass(15_000);
    await troubled({ why: 'lost', said: 'network', since: expect.any(Temporal.Instant) });
  });

  test('without a word, while it seems to stand, is noticed and replaced', async () => {
    const { emulator, timer, dialled, soon, heard } = await opened();
    emulator.sockets.freeze();
    const told = emulator.type(LI, emulator.directChat(LI), 'visits 3');
    for (let steps = 0; steps < 6; steps += 1) timer.pass(5000);
    await dialled(2);
    expect(await told).toMatchObject({ status: 0 });
    await soon(() => expect(heard).toMatchObject([{ text: 'visits 3' }]));
  });

  test('because Socket Mode was switched off says so at once', async () => {
    const { emulator, timer, stands, sound, troubled } = await opened();
    emulator.sockets.disconnect('link_disabled');
    await troubled({ why: 'not-offered', said: 'link_disabled' });
    await stands(0);
    timer.pass(1000);
    await sound();
  });
});

describe('a line that Slack replaces', () => {
  test.each(['warning', 'refresh_requested'] as const)(
    '(%s) has a second connection beside it first',
    async (reason) => {
      const { emulator, line, lives, soon, stands } = await opened();
      await lives(30);
      const seen: (LineTrouble | undefined)[] = [];
      const looking = setInterval(() => seen.push(line.trouble()), 1);
      onTestFinished(() => clearInterval(looking));
      emulator.sockets.disconnect(reason);
      await soon(() => expect(emulator.requests.filter(({ path }) => path === '/link/')).toHaveLength(2));
      await stands(1);
      expect(new Set(seen)).toEqual(new Set([undefined]));
    },
  );

  test('still answers what came over the old connection', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const slow = async (inbound: Inbound) =>
      inbound.kind === 'said' && inbound.text === 'report' ? { now: await promise } : recorded;
    const { emulator, lives, stands } = await opened({ answerMs: 3000 }, slow);
    await lives(30);
    const outcome = emulator.type(LI, SALES, '/report');
    emulator.sockets.disconnect('refresh_requested');
    await stands(2);
    resolve(recorded.now);
    expect(await outcome).toMatchObject({ message: { text: 'Recorded' } });
    await stands(1);
  });

  test('is not opened where ten stand already', async () => {
    const { emulator, messenger, doors, stands } = await opened();
    const others = Array.from({ length: 10 }, () => messenger.dial?.(doors));
    onTestFinished(async () => void (await Promise.all(others.map((other) => other?.close()))));
    await stands(10);
    await vi.waitFor(() => expect(others.flatMap((other) => other?.trouble()?.why ?? [])).toContain('full'));
    expect(emulator.sockets.open).toBe(10);
  });
});

describe('a line that is closed', () => {
  test('finishes what was begun, takes nothing more, and hangs up', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const { emulator, line, heard, stands } = await opened({ answerMs: 3000, retryAfterMs: [] }, async () => ({
      now: await promise,
    }));
    const outcome = emulator.type(LI, SALES, '/report');
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    const closed = line.close();
    const late = emulator.type(LI, SALES, '/goal');
    resolve(recorded.now);
    await closed;
    expect(await outcome).toMatchObject({ message: { text: 'Recorded' } });
    expect(await late).toMatchObject({ status: 0 });
    expect(heard).toHaveLength(1);
    await stands(0);
  });

  test('waits also for what came over a connection that is lost meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const recording = async () => ({ now: await promise });
    const { emulator, line, heard, stands } = await opened({ retryAfterMs: [] }, recording);
    const outcome = emulator.type(LI, SALES, '/report');
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    emulator.sockets.cut();
    await stands(0);
    const closed = line.close().then(() => 'closed');
    expect(await Promise.race([closed, new Promise((later) => setTimeout(later, 20, 'waiting'))])).toBe('waiting');
    resolve(recorded.now);
    expect(await closed).toBe('closed');
    expect(await outcome).toMatchObject({ status: 0 });
  });

  test('before it stands never stands', async () => {
    const { emulator, line, stands } = await opened({ disturbed: toSockets({ kind: 'slow', ms: 30 }) });
    await line.close();
    await stands(0);
    expect(emulator.sockets.open).toBe(0);
  });
});

test('what is logged tells neither token nor ticket', async () => {
  const { emulator, timer, stands, logged } = await opened({ disturbed: toCalls(refused('invalid_auth')) });
  timer.pass(1000);
  await vi.waitFor(() => {
    timer.pass(1000);
    expect(emulator.sockets.open).toBe(1);
  });
  emulator.sockets.cut();
  await stands(0);
  await vi.waitFor(() => expect(logged.length).toBeGreaterThan(2));
  expect(JSON.stringify(logged)).not.toMatch(/xapp-|ticket|127\.0\.0\.1/);
});
