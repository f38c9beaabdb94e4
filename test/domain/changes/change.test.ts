import { describe, expect, it } from 'vitest';
import { canBe, stageOf } from '../../../src/domain/changes/change.ts';

const day = Temporal.PlainDate.from;
const today = day('2026-11-18');

describe('a change', () => {
  it('that is published comes until its day, and is in force from then on', () => {
    expect(stageOf({ state: 'published', from: day('2026-11-19') }, today)).toBe('coming');
    expect(stageOf({ state: 'published', from: today }, today)).toBe('in-force');
    expect(stageOf({ state: 'submitted', from: today }, today)).toBe('submitted');
  });

  it('is not rewritten while others look at it, nor afterwards', () => {
    expect(canBe('rewrite', 'simulated')).toBe(true);
    for (const stage of ['submitted', 'coming', 'in-force', 'withdrawn'] as const) {
      expect(canBe('rewrite', stage)).toBe(false);
    }
  });

  it('is published only after everybody could see what it does to them', () => {
    expect(canBe('submit', 'draft')).toBe(false);
    expect(canBe('submit', 'simulated')).toBe(true);
  });

  it('can be withdrawn until it is in force', () => {
    expect(canBe('withdraw', 'coming')).toBe(true);
    expect(canBe('withdraw', 'in-force')).toBe(false);
    expect(canBe('withdraw', 'withdrawn')).toBe(false);
  });

  it('can be acknowledged from the moment people are told', () => {
    expect(canBe('acknowledge', 'coming')).toBe(true);
    expect(canBe('acknowledge', 'in-force')).toBe(true);
    expect(canBe('acknowledge', 'submitted')).toBe(false);
  });
});
