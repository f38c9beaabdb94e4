import { expect, test } from 'vitest';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import type { Indicator } from '../../../src/domain/indicators/indicator.ts';
import { countedBeside, linkedAmount, mayBeLinked } from '../../../src/domain/tasks/linked.ts';

const shipped = (key: string): Indicator => {
  const found = catalogue.find((indicator) => indicator.key === key);
  if (!found) throw new Error(`${key} is not in the catalogue`);
  return found;
};

test('tasks count through points and through what is counted by the occasion, and through no result', () => {
  expect(catalogue.filter(mayBeLinked).map(({ key }) => key)).toEqual([
    'visits',
    'prospects',
    'follow-ups',
    'tasks-done',
    'teamwork',
    'cross-region',
    'knowledge',
    'referrals',
    'coaching',
  ]);
});

test('points of a company of its own are linked in any dimension, but not where the last value counts or people do not add up', () => {
  const points = shipped('teamwork');
  expect(mayBeLinked({ ...points, dimension: 'result' })).toBe(true);
  expect(mayBeLinked({ ...points, rollupTime: 'last' })).toBe(false);
  expect(mayBeLinked({ ...points, rollupPeople: 'weightedAverage' })).toBe(false);
  expect(mayBeLinked({ ...points, direction: 'lower' })).toBe(false);
});

test('a part adds its points to points, in the smallest unit, and one to a count', () => {
  expect(linkedAmount(shipped('teamwork'), 15)).toBe(15n);
  expect(linkedAmount({ ...shipped('teamwork'), decimals: 1 }, 15)).toBe(150n);
  expect(linkedAmount(shipped('coaching'), 15)).toBe(1n);
});

test('a confirmed part counts as a task done, and as the help that it was', () => {
  expect(countedBeside('jointCustomer', 'teamwork')).toEqual(['tasks-done']);
  expect(countedBeside('free', 'teamwork')).toEqual(['tasks-done']);
  expect(countedBeside('crossRegion', 'teamwork')).toEqual(['tasks-done', 'cross-region']);
  expect(countedBeside('mentoring', 'teamwork')).toEqual(['tasks-done', 'coaching']);
  expect(countedBeside('knowledge', 'teamwork')).toEqual(['tasks-done', 'knowledge']);
});

test('what a task is linked to is not counted a second time', () => {
  expect(countedBeside('mentoring', 'coaching')).toEqual(['tasks-done']);
  expect(countedBeside('free', 'tasks-done')).toEqual([]);
});
