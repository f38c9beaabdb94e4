import { describe, expect, it } from 'vitest';
import { readLeave } from '../../src/domain/leave.ts';
import { day } from './known.ts';

const today = day('2026-11-18');
const read = (line: string, on = today): string | undefined => {
  const found = readLeave(line, on);
  return found && [found.before, `${found.span.from}/${found.span.until}`, found.after].filter(Boolean).join(' ');
};

describe('days of leave', () => {
  it.each([
    ['12-01 12-05', '2026-12-01/2026-12-05'],
    ['12-01', '2026-12-01/2026-12-01'],
    ['12-01 到 12-05', '2026-12-01/2026-12-05'],
    ['12-01至12-05', '2026-12-01/2026-12-05'],
    ['12-01 to 12-05', '2026-12-01/2026-12-05'],
    ['１２-０１ １２-０５', '2026-12-01/2026-12-05'],
    ['12-28 01-03', '2026-12-28/2027-01-03'],
    ['01-04', '2027-01-04/2027-01-04'],
    ['2027-07-01 2027-07-02', '2027-07-01/2027-07-02'],
    ['today', '2026-11-18/2026-11-18'],
    ['明天 11-20', '2026-11-19/2026-11-20'],
    ['今天 到 后天', '2026-11-18/2026-11-20'],
  ])('%s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it('that have just been are not taken for those of next year', () => {
    expect(read('11-16')).toBe('2026-11-16/2026-11-16');
    expect(read('12-30', day('2027-01-04'))).toBe('2026-12-30/2026-12-30');
  });

  it('may stand between a name and more words', () => {
    expect(read('@Li Na 12-01 12-02 at home')).toBe('@Li Na 2026-12-01/2026-12-02 at home');
    expect(read('@李娜 12-01')).toBe('@李娜 2026-12-01/2026-12-01');
  });

  it.each(['', 'next week', '13-01', '02-30 03-02', '2026-12-05 2026-12-01', '12-01 02-30'])(
    'that are none are not read: %s',
    (line) => {
      expect(read(line)).toBeUndefined();
    },
  );
});
