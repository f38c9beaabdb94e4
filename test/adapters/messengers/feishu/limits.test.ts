import { describe, expect, it } from 'vitest';
import { FeishuError } from '../../../../adapters/messengers/feishu/errors.ts';
import { cut, type Lane, limiter, type Timer } from '../../../../adapters/messengers/feishu/limits.ts';
import { virtualTimer } from './virtual-timer.ts';

type Lanes = readonly [`api:${string}`, ...Lane[]];

async function startsOf(timer: Timer, times: number, lanes: Lanes, limits = limiter(timer)): Promise<number[]> {
  const starts: number[] = [];
  const calls = Array.from({ length: times }, () => limits.run(lanes, async () => starts.push(timer.now())));
  await Promise.allSettled(calls);
  return starts;
}

const most = (starts: readonly number[], ms: number) =>
  Math.max(...starts.map((start) => starts.filter((other) => other >= start && other < start + ms).length));

describe('the limiter', () => {
  it('lets five messages a second into one chat, in the order they came', async () => {
    const timer = virtualTimer();
    const order: number[] = [];
    const limits = limiter(timer);
    const lanes: Lanes = ['api:messages.create', 'chat:t:oc_1'];
    await Promise.all(Array.from({ length: 20 }, (_, index) => limits.run(lanes, async () => order.push(index))));
    expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(most(await startsOf(virtualTimer(), 20, lanes), 1_000)).toBe(5);
  });

  it('keeps that order where timers that are due together go off in any', async () => {
    let at = 0;
    const wakes: (() => void)[] = [];
    const sleep = (ms: number) =>
      new Promise<void>((wake) => {
        wakes.push(() => {
          at = Math.max(at, ms);
          wake();
        });
        // All of them have been set by then; the last goes off first.
        setImmediate(() => wakes.pop()?.());
      });
    const limits = limiter({ now: () => at, sleep });
    const order: number[] = [];
    const run = (index: number) => limits.run(['api:messages.create', 'chat:t:oc_1'], async () => order.push(index));
    await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(run));
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('lets fifty calls a second to one API and a thousand a minute', async () => {
    expect(most(await startsOf(virtualTimer(), 400, ['api:messages.create']), 1_000)).toBe(50);
    const timer = virtualTimer();
    const limits = limiter(timer);
    const starts = await startsOf(timer, 500, ['api:users.get'], limits);
    for (const batch of [500, 500]) starts.push(...(await startsOf(timer, batch, ['api:users.get'], limits)));
    expect(starts).toHaveLength(1_000);
    expect(timer.now()).toBeLessThan(60_000);
    await expect(limits.run(['api:users.get'], async () => 'the 1001st')).rejects.toMatchObject({
      failure: 'rate-limited',
    });
  });

  it('refuses rather than let anything wait for long', async () => {
    const timer = virtualTimer();
    const starts = await startsOf(timer, 200, ['api:messages.create', 'chat:t:oc_1']);
    expect(starts.length).toBeLessThan(60);
    expect(timer.now()).toBeLessThanOrEqual(10_000);
  });

  const tooMany = (code: number, retryAfterMs: number) => async (): Promise<never> => {
    throw new FeishuError('rate-limited', `${code}`, code, retryAfterMs);
  };

  it('closes only the chat that Feishu found too busy', async () => {
    const timer = virtualTimer();
    const limits = limiter(timer);
    const busy: Lanes = ['api:messages.create', 'chat:t:oc_busy'];
    await expect(limits.run(busy, tooMany(230020, 7_000))).rejects.toMatchObject({ retryAfterMs: 7_000 });
    await limits.run(['api:messages.create', 'chat:t:oc_other'], async () => expect(timer.now()).toBe(0));
    await limits.run(['api:messages.patch', 'message:om_1'], async () => expect(timer.now()).toBe(0));
    await limits.run(busy, async () => expect(timer.now()).toBe(7_000));
  });

  it('closes only the API when the app is too busy', async () => {
    const timer = virtualTimer();
    const limits = limiter(timer);
    await expect(limits.run(['api:messages.create', 'chat:t:oc_1'], tooMany(99991400, 3_000))).rejects.toMatchObject({
      failure: 'rate-limited',
    });
    await limits.run(['api:images.create'], async () => expect(timer.now()).toBe(0));
    await limits.run(['api:messages.create', 'chat:t:oc_2'], async () => expect(timer.now()).toBe(3_000));
  });

  it('turns back who stood in the queue when it closed', async () => {
    const timer = virtualTimer();
    const limits = limiter(timer);
    const lanes: Lanes = ['api:messages.create', 'chat:t:oc_1'];
    const calls = [limits.run(lanes, tooMany(230020, 60_000))];
    for (let index = 0; index < 7; index += 1) calls.push(limits.run(lanes, async () => undefined as never));
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'rejected',
      ...Array.from({ length: 4 }, () => 'fulfilled'),
      ...Array.from({ length: 3 }, () => 'rejected'),
    ]);
  });

  it('leaves other failures alone', async () => {
    const timer = virtualTimer();
    const limits = limiter(timer);
    const gone = new FeishuError('destination', '230002', 230002);
    await expect(limits.run(['api:x', 'chat:t:oc_1'], () => Promise.reject(gone))).rejects.toBe(gone);
    await limits.run(['api:x', 'chat:t:oc_1'], async () => expect(timer.now()).toBe(0));
  });
});

describe('cutting', () => {
  it.each([
    ['short', 10, 'short'],
    ['拜访三次之后再说', 5, '拜访三次…'],
    ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 24, '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧'],
    ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 23, '👨‍👩‍👧👨‍👩‍👧…'],
    ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 16, '👨‍👩‍👧…'],
  ])('%s to %i characters gives %s', (text, max, expected) => {
    expect(cut(text, max)).toBe(expected);
  });

  it('does not let one character with a thousand marks through', () => {
    expect(cut(`a${'\u0301'.repeat(5_000)}b`, 10)).toBe('…');
  });
});
