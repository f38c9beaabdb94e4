import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, nearest } from '../../src/domain/nearest.ts';

it.each([
  ['visits', 'visits', 0],
  ['vists', 'visits', 1 / 6],
  ['拜防', '拜访', 1 / 2],
  ['abc', 'xyz', 1],
  ['', 'abc', 1],
  ['abc', '', 1],
  ['', '', 0],
  ['kitten', 'sitting', 3 / 7],
])('%s and %s are %s apart', (a, b, far) => {
  expect(distance(a, b)).toBeCloseTo(far, 10);
});

it('distance is the same both ways, 0 only for the same word, and never more than 1', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '拜', '访', '🎉'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b) === 0).toBe(a === b);
      expect(distance(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});

describe('the nearest three', () => {
  const commands = [
    ['report', '汇报'],
    ['goal', '目标'],
    ['task', '任务'],
    ['digest', '周报'],
  ];
  const named = (typed: string) => nearest(typed, commands, (words) => words).map(([en]) => en);

  it('come nearest first, whatever the language or the case', () => {
    expect(named('reprot')[0]).toBe('report');
    expect(named('GAOL')[0]).toBe('goal');
    expect(named('周抱')[0]).toBe('digest');
  });

  it('are all there is when there are fewer', () => {
    expect(named('x')).toHaveLength(3);
    expect(nearest('x', ['a'], (word) => [word])).toEqual(['a']);
  });
});
