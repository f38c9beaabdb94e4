import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/domain/ratio.ts';
import { isSameScore } from '../../src/domain/same-score.ts';

const line = {
  indicator: 'visits',
  weight: 10_000,
  attainment: ratio(1, 2),
  counted: ratio(1, 2),
  points: ratio(1, 2),
};
const score = {
  who: { role: 'member' },
  scorecard: { version: 1 },
  items: [{ by: 'self', standing: undefined, line }],
  together: [],
  score: { own: { on: 10_000, value: ratio(1, 2) }, team: undefined, teamLink: 0, value: ratio(1, 2) },
};

describe('a score is the same', () => {
  it('however its fractions are written', () => {
    const reduced = { ...score, score: { ...score.score, value: ratio(50, 100) } };
    expect(isSameScore(score, reduced)).toBe(true);
  });

  it('only with all that it was made of, also where it comes to the same', () => {
    const others = [
      { ...score, scorecard: { version: 2 } },
      { ...score, who: { role: 'manager' } },
      { ...score, items: [] },
      { ...score, items: [{ by: 'team', standing: undefined, line }] },
      { ...score, items: [{ by: 'self', standing: undefined, line: { ...line, attainment: ratio(51, 100) } }] },
      { ...score, score: { ...score.score, value: undefined } },
    ];
    expect(others.map((other) => isSameScore(score, other))).toEqual(others.map(() => false));
  });
});
