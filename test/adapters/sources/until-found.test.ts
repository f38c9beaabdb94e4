import { expect, it } from 'vitest';
import { untilFound } from '../../../adapters/sources/until-found.ts';

const record = (id: string) => ({ id, values: {} });

it('asks again for those that an answer had not, and for none twice', async () => {
  const asked: (readonly string[])[] = [];
  const found = await untilFound(['a', 'b', 'c', 'gone'], async (left) => {
    asked.push(left);
    return left
      .filter((id) => id !== 'gone')
      .slice(0, 2)
      .map(record);
  });
  expect(found.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(asked).toEqual([['a', 'b', 'c', 'gone'], ['c', 'gone'], ['gone']]);
});

it('ends where an answer has only what was not asked for', async () => {
  expect(await untilFound(['a'], async () => [record('b')])).toEqual([]);
  expect(await untilFound([], async () => [record('b')])).toEqual([]);
});
