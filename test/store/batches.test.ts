import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inBatches } from '../../src/store/batches.ts';

/** Doubles numbers once it is `due`, and remembers which were asked together. */
function doubling(due: () => Promise<unknown> = () => wait(5)) {
  const together: number[][] = [];
  const ask = inBatches(async (numbers: readonly number[]) => {
    together.push([...numbers]);
    await due();
    if (numbers.includes(13)) throw new Error('unlucky');
    return numbers.map((number) => number * 2);
  });
  return { ask, together };
}

describe('questions', () => {
  it('of the same moment are asked in one, and each gets its own answer', async () => {
    const { ask, together } = doubling();
    expect(await Promise.all([1, 2, 3].map(ask))).toEqual([2, 4, 6]);
    expect(together).toEqual([[1, 2, 3]]);
  });

  it('alone wait for nobody', async () => {
    const { ask, together } = doubling();
    expect([await ask(1), await ask(2)]).toEqual([2, 4]);
    expect(together).toEqual([[1], [2]]);
  });

  it('that come while three are under way wait for one of them, together', async () => {
    const { promise: due, resolve } = Promise.withResolvers<void>();
    const { ask, together } = doubling(() => due);
    const answers: Promise<number>[] = [];
    for (const number of [1, 2, 3, 4, 5, 6]) {
      answers.push(ask(number));
      await turn();
    }
    resolve();
    expect(await Promise.all(answers)).toEqual([2, 4, 6, 8, 10, 12]);
    expect(together).toEqual([[1], [2], [3], [4, 5, 6]]);
  });

  it('of which one cannot be answered are asked again one by one', async () => {
    const { ask } = doubling();
    const outcomes = await Promise.allSettled([1, 13, 3].map(ask));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('more than a hundred at once are several', async () => {
    const { ask, together } = doubling();
    const numbers = Array.from({ length: 250 }, (_, index) => 100 + index);
    expect(await Promise.all(numbers.map(ask))).toEqual(numbers.map((number) => number * 2));
    expect(together.map((one) => one.length)).toEqual([100, 100, 50]);
  });
});
