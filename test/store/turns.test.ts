import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pace } from '../../src/ports/source.ts';
import type { Store } from '../../src/store/store.ts';
import { takeTurn } from '../../src/store/turns.ts';
import { newStore } from '../support/database.ts';

let store: Store;
beforeAll(async () => {
  store = await newStore();
});
afterAll(() => store.close());

const perMinute: Pace = { calls: 20, seconds: 60 };

/** When each of so many calls may be made that are wanted at once, in milliseconds. */
const turns = async (name: string, count: number, pace = perMinute): Promise<number[]> => {
  const wanted = Array.from({ length: count }, async () => performance.now() + (await takeTurn(store.db, name, pace)));
  return (await Promise.all(wanted)).sort((a, b) => a - b);
};

describe('calls that are counted over all processes', () => {
  it('are let through no faster than the pace allows, in any window', async () => {
    const times = await turns('busy', 70);
    const inWindow = times.map((from) => times.filter((at) => at >= from && at < from + 60_000).length);
    expect(Math.max(...inWindow)).toBeLessThanOrEqual(20);
    // And no slower than that by much: nobody waits for nothing.
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan((70 / 18) * 60_000 + 5_000);
  });

  it('do not wait for those of another name', async () => {
    await turns('one', 10);
    expect(await takeTurn(store.db, 'another', perMinute)).toBe(0);
  });

  it('come one after the other where there may be one only', async () => {
    const [first = 0, second = 0] = await turns('single', 2, { calls: 1, seconds: 30 });
    expect(second - first).toBeGreaterThan(29_000);
  });
});
