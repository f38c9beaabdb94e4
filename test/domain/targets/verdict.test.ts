import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/period.ts';
import { verdictOn } from '../../../src/domain/targets/verdict.ts';

const today = Temporal.PlainDate.from('2026-11-18');
const [running, coming] = ['2026-11-18', '2027-01-01'].map((day) =>
  periodOf('quarter', Temporal.PlainDate.from(day), 1),
) as [ReturnType<typeof periodOf>, ReturnType<typeof periodOf>];
const before = { version: 1, amount: 60n, reserve: 0n };

const verdict = (period = running, more: object = {}, amount = 70n) =>
  verdictOn({ period, amount, reserve: 0n }, { before, today, closed: false, ...more });

describe('a target', () => {
  it('is set for the first time whenever that is, until its period is closed', () => {
    expect(verdict(running, { before: undefined })).toBe('fresh');
    expect(verdict(coming, { before: undefined })).toBe('fresh');
    expect(verdict(running, { before: undefined, closed: true })).toBe('closed');
  });

  it('is set anew only before its period begins, and locked from the first day on', () => {
    expect(verdict(coming)).toBe('changed');
    expect(verdict(coming, { today: coming.from.subtract({ days: 1 }) })).toBe('changed');
    expect(verdict(coming, { today: coming.from })).toBe('locked');
    expect(verdict()).toBe('locked');
  });

  it('that is so already is left alone, locked or closed', () => {
    expect(verdict(running, {}, 60n)).toBe('same');
    expect(verdict(running, { closed: true }, 60n)).toBe('same');
    expect(verdict(running, { before: { ...before, reserve: 5n } }, 60n)).toBe('locked');
  });
});
