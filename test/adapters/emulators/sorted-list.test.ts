import { expect, it } from 'vitest';
import { SortedList } from '../../../adapters/emulators/sorted-list.ts';

const listOf = (...numbers: number[]): SortedList<number> => {
  const list = new SortedList<number>((one, other) => one - other);
  for (const number of numbers) list.add(number);
  return list;
};
const read = (list: SortedList<number>): number[] => Array.from({ length: list.length }, (_, index) => list.at(index));

it('keeps what is added in order, and the rest when something is removed', () => {
  const list = listOf(5, 1, 9, 3);
  expect(read(list)).toEqual([1, 3, 5, 9]);
  list.remove(5);
  expect(read(list)).toEqual([1, 3, 9]);
});

it('finds where a bound is reached, and its end where it never is', () => {
  const list = listOf(10, 20, 30);
  expect(list.first((entry) => entry >= 20)).toBe(1);
  expect(list.first((entry) => entry > 20)).toBe(2);
  expect(list.first((entry) => entry > 30)).toBe(3);
});

it('gives and removes nothing that is not there', () => {
  expect(() => listOf(1).at(1)).toThrow('there is no entry 1');
  expect(() => listOf(1).remove(2)).toThrow('was not there');
});
