import { describe, expect, it } from 'vitest';
import { jumpsFrom } from '../../../src/playground/page/jumps.ts';

const from = (now: string) =>
  jumpsFrom(Temporal.PlainDateTime.from(now).toZonedDateTime('Asia/Shanghai')).map(
    ({ to, at }) => `${to} ${at.toPlainDateTime().toString({ smallestUnit: 'minute' })}`,
  );

describe('the clock can be moved', () => {
  it('on a Wednesday afternoon', () => {
    expect(from('2026-11-18T14:05:30')).toEqual([
      'hour 2026-11-18T15:05',
      'evening 2026-11-18T18:00',
      'morning 2026-11-19T10:00',
      'monday 2026-11-23T09:00',
    ]);
  });

  it('on a Friday to the morning of the next working week', () => {
    expect(from('2026-11-20T19:00')).toEqual([
      'hour 2026-11-20T20:00',
      'morning 2026-11-23T10:00',
      'monday 2026-11-23T09:00',
    ]);
  });

  it('on a Monday to nine o’clock of the same day while that is ahead, and then to the next', () => {
    expect(from('2026-11-23T08:59').at(-1)).toBe('monday 2026-11-23T09:00');
    expect(from('2026-11-23T09:00').at(-1)).toBe('monday 2026-11-30T09:00');
  });
});
