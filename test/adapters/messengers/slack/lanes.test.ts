import { describe, expect, test } from 'vitest';
import { oneByOne } from '../../../../adapters/messengers/slack/lanes.ts';
import { DeliveryError } from '../../../../src/errors.ts';

/** A timer that is driven by hand: who sleeps on it wakes when it has been moved that far. */
function handTimer() {
  let now = 5000;
  const sleepers: { readonly at: number; readonly wake: (value: unknown) => void }[] = [];
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    sleep: (ms: number) => new Promise((wake) => void sleepers.push({ at: now + ms, wake })),
    async advance(ms: number) {
      const until = now + ms;
      for (;;) {
        await settle();
        sleepers.sort((one, other) => one.at - other.at);
        if (sleepers[0] === undefined || sleepers[0].at > until) break;
        now = sleepers[0].at;
        sleepers.shift()?.wake(undefined);
      }
      now = until;
    },
  };
}

/** Calls in one lane that each take as long as is said, and when they begin. */
function calls() {
  const timer = handTimer();
  const lane = oneByOne(timer, 1010);
  const began: [call: string, at: number][] = [];
  const refused: [call: string, retryAfterMs: number | undefined][] = [];
  const start = timer.now();
  const call = (name: string, tookMs: number, failure?: DeliveryError): void => {
    const run = async () => {
      began.push([name, timer.now() - start]);
      await timer.sleep(tookMs);
      if (failure) throw failure;
    };
    lane.run(run).catch((error: DeliveryError) => {
      if (error !== failure) refused.push([name, error.retryAfterMs]);
    });
  };
  return { timer, lane, call, began, refused };
}

describe('one by one', () => {
  test('begins a call when the pause after the end of the one before is over, and lets none overtake', async () => {
    const { timer, call, began } = calls();
    call('first', 2500);
    call('second', 400);
    await timer.advance(1000);
    call('third', 0);
    await timer.advance(9000);
    expect(began).toEqual([
      ['first', 0],
      ['second', 3510],
      ['third', 4920],
    ]);
  });

  test('counts the pause from the end of one that failed as well', async () => {
    const { timer, call, began } = calls();
    call('failing', 2500, new DeliveryError('transient', 'http_500'));
    call('next', 0);
    await timer.advance(9000);
    expect(began.at(-1)).toEqual(['next', 3510]);
  });

  test('lets nobody stand in a line of more than ten seconds', async () => {
    const { timer, call, began, refused } = calls();
    for (let nth = 0; nth < 11; nth++) call(`call ${nth}`, 0);
    await timer.advance(0);
    expect(refused).toEqual([['call 10', 10_100]]);
    await timer.advance(10_000);
    expect(began).toHaveLength(10);
  });

  test('sends those away whose ten seconds went by behind a slow one, and then lets the next in', async () => {
    const { timer, call, began, refused } = calls();
    call('slow', 9500);
    call('too late', 0);
    await timer.advance(5000);
    call('next', 0);
    await timer.advance(10_000);
    expect(refused).toEqual([['too late', 1010]]);
    expect(began.at(-1)).toEqual(['next', 10_510]);
  });

  test('keeps those waiting who stood in line already when Slack asked for silence', async () => {
    const { timer, call, began, refused } = calls();
    call('limited', 100, new DeliveryError('rate-limited', 'http_429', 7000));
    call('waiting', 0);
    await timer.advance(9000);
    expect(refused).toEqual([]);
    expect(began.at(-1)).toEqual(['waiting', 7100]);
  });

  test('is idle when nobody is in line and the pause is over', async () => {
    const { timer, lane, call } = calls();
    const idle: boolean[] = [lane.isIdle()];
    call('only', 500);
    for (let nth = 0; nth < 4; nth++) {
      await timer.advance(400);
      idle.push(lane.isIdle());
    }
    expect(idle).toEqual([true, false, false, false, true]);
  });
});
