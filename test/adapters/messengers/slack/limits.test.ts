import { describe, expect, test } from 'vitest';
import {
  limiter,
  type Method,
  retryAfterMs,
  shorten,
  type Timer,
} from '../../../../adapters/messengers/slack/limits.ts';
import { DeliveryError } from '../../../../src/errors.ts';

/** A timer whose sleeps take no time: waiting moves it on. */
function fastTimer(): Timer & { advance(ms: number): void } {
  let now = 5000;
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
    advance: (ms) => {
      now += ms;
    },
  };
}

function line(timer = fastTimer()) {
  const limited = limiter(timer);
  const began = timer.now();
  const at = (method: Method, channel?: string) =>
    limited({ method, ...(channel ? { channel } : {}) }, async () => timer.now() - began);
  const refused = (method: Method, channel: string, retryAfter?: number) =>
    limited({ method, channel }, () => Promise.reject(new DeliveryError('rate-limited', 'http_429', retryAfter))).catch(
      (error: DeliveryError) => error.failure,
    );
  return { timer, at, refused };
}

describe('the limiter', () => {
  test('lets one post a second into a channel, and others past it', async () => {
    const { at } = line();
    expect(await at('chat.postMessage', 'C1')).toBe(0);
    expect(await at('chat.postMessage', 'C2')).toBe(0);
    expect(await at('chat.postMessage', 'C1')).toBe(1010);
    expect(await at('chat.postMessage', 'C1')).toBe(2020);
  });

  test('never asks more than fifty updates in any minute', async () => {
    const { at } = line();
    const times: number[] = [];
    for (let index = 0; index < 200; index++) times.push(await at('chat.update', `C${index}`));
    expect(times[9]).toBe(0);
    for (const time of times) {
      expect(times.filter((other) => other >= time && other < time + 60_000).length).toBeLessThanOrEqual(50);
    }
  });

  test('after a 429 keeps silent for that channel and method alone', async () => {
    const { at, refused } = line();
    expect(await refused('chat.postMessage', 'C1', 7000)).toBe('rate-limited');
    expect(await at('chat.postMessage', 'C2')).toBe(0);
    expect(await at('chat.update', 'C1')).toBe(0);
    expect(await at('chat.postMessage', 'C1')).toBe(7000);
  });

  test('does not hold anybody for long, and says when to come again', async () => {
    const { at, refused, timer } = line();
    await refused('chat.postMessage', 'C1', 60_000);
    await expect(at('chat.postMessage', 'C1')).rejects.toMatchObject({ failure: 'rate-limited', retryAfterMs: 60_000 });
    timer.advance(60_000);
    expect(await at('chat.postMessage', 'C1')).toBe(60_000);
  });

  test('keeps silent for half a minute where Slack did not say how long', async () => {
    const { at, refused } = line();
    await refused('chat.postMessage', 'C1');
    await expect(at('chat.postMessage', 'C1')).rejects.toMatchObject({ retryAfterMs: 30_000 });
  });

  test('is not stopped by other failures', async () => {
    const { at, timer } = line();
    const limited = limiter(timer);
    await expect(limited({ method: 'chat.update' }, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await at('chat.update')).toBe(0);
  });
});

test.each([
  ['7', 7000],
  ['0', 1000],
  ['-5', 1000],
  ['1e9', 300_000],
  ['Infinity', 300_000],
  ['1.5', 1500],
  ['Wed, 18 Nov 2026 06:05:42 GMT', 42_000],
  ['Wed, 18 Nov 2020 06:05:42 GMT', 1000],
  ['soon', 30_000],
  ['', 30_000],
  [null, 30_000],
])('Retry-After: %s means %i ms', (header, ms) => {
  expect(retryAfterMs(header, Temporal.Instant.from('2026-11-18T06:05:00Z'))).toBe(ms);
});

test.each([
  ['short', 5, 'short'],
  ['longer', 5, 'long…'],
  ['线索线索', 3, '线索…'],
  ['ae\u0301x', 3, 'a…'],
  ['🇨🇳🇨🇳', 5, '🇨🇳…'],
  ['', 3, ''],
])('“%s” in %i characters is “%s”', (text, max, cut) => {
  expect(shorten(text, max)).toBe(cut);
});

test('a text is measured as it will be sent', () => {
  expect(shorten('&&&', 11, (part) => part.replaceAll('&', '&amp;'))).toBe('&amp;&amp;…');
});
