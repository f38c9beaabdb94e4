import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/domain/indicators/catalogue.ts';
import { type Bulletin, bulletinFor, defaultWins, isOccasion, isWin } from '../../src/domain/wins.ts';

const today = Temporal.PlainDate.from('2026-11-18');
const indicator = (key: string) => {
  const found = catalogue.find((one) => one.key === key);
  if (!found) throw new Error(`there is no indicator ${key}`);
  return found;
};

describe('a win', () => {
  it('is a result that is counted in occasions', () => {
    expect(catalogue.filter(isOccasion).map(({ key }) => key)).toEqual([
      'new-customers',
      'renewed-customers',
      'new-markets',
    ]);
  });

  it.each([
    ['of today', 1n, '2026-11-18', true],
    ['of three days ago', 1n, '2026-11-15', true],
    ['of four days ago', 1n, '2026-11-14', false],
    ['of none', 0n, '2026-11-18', false],
    ['of less', -1n, '2026-11-18', false],
  ])('%s', (_, amount, day, won) => {
    const recorded = { indicator: indicator('new-customers'), amount, day: Temporal.PlainDate.from(day) };
    expect(isWin(recorded, today, defaultWins)).toBe(won);
  });
});

const calendar = {
  exceptions: new Map([
    ['2026-10-01', false],
    ['2026-10-10', true],
  ]),
  years: [2026],
};
const at = (local: string, zone = 'Asia/Shanghai') =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

/** Messages of a chat, each written as it is told: `day#number time`. */
const known = (...told: readonly string[]): Bulletin[] =>
  told.map((one) => {
    const [, day = '', number = '', time = ''] = /^(\S+)#(\d) (\S+)$/.exec(one) ?? [];
    return { day: Temporal.PlainDate.from(day), number: Number(number), at: at(`${day}T${time}`) };
  });

const placed = (local: string, told: readonly Bulletin[] = [], zone = 'Asia/Shanghai') => {
  const { day, number, at: due } = bulletinFor({ zone, calendar }, defaultWins, at(local, zone), told);
  return `${day}#${number} ${due.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })}`;
};

describe('the message of a win', () => {
  it.each([
    ['at work is told at once', '2026-11-18T14:05', [], '2026-11-18#1 2026-11-18T14:05'],
    ['before work waits for it', '2026-11-18T07:30', [], '2026-11-18#1 2026-11-18T09:00'],
    ['as work begins', '2026-11-18T09:00', [], '2026-11-18#1 2026-11-18T09:00'],
    ['in the last minute', '2026-11-18T18:59', [], '2026-11-18#1 2026-11-18T18:59'],
    ['as work ends waits for the next day', '2026-11-18T19:00', [], '2026-11-19#1 2026-11-19T09:00'],
    ['on Friday night waits for Monday', '2026-11-20T23:00', [], '2026-11-23#1 2026-11-23T09:00'],
    ['on a holiday waits for its end', '2026-10-01T12:00', [], '2026-10-02#1 2026-10-02T09:00'],
    ['on a Saturday that is worked is told at once', '2026-10-10T12:00', [], '2026-10-10#1 2026-10-10T12:00'],
    ['within two hours is added', '2026-11-18T16:04', ['2026-11-18#1 14:05'], '2026-11-18#1 2026-11-18T14:05'],
    ['after two hours is a new one', '2026-11-18T16:05', ['2026-11-18#1 14:05'], '2026-11-18#2 2026-11-18T16:05'],
    [
      'goes to the latest, in whatever order',
      '2026-11-18T16:10',
      ['2026-11-18#2 15:00', '2026-11-18#1 11:00'],
      '2026-11-18#2 2026-11-18T15:00',
    ],
    [
      'after the fourth of a day is added to that',
      '2026-11-18T18:50',
      ['2026-11-18#4 15:30'],
      '2026-11-18#4 2026-11-18T15:30',
    ],
    ['of another day counts for itself', '2026-11-19T09:10', ['2026-11-18#4 18:50'], '2026-11-19#1 2026-11-19T09:10'],
    ['held joins what is held', '2026-11-18T22:00', ['2026-11-19#1 09:00'], '2026-11-19#1 2026-11-19T09:00'],
    ['of the morning joins what was held', '2026-11-19T09:30', ['2026-11-19#1 09:00'], '2026-11-19#1 2026-11-19T09:00'],
  ])('%s', (_, local, told, expected) => {
    expect(placed(local, known(...told))).toBe(expected);
  });

  it('goes by the clock of the chat, through a change of it', () => {
    expect(placed('2026-03-08T01:30', [], 'America/New_York')).toBe('2026-03-09#1 2026-03-09T09:00');
    expect(placed('2026-03-29T12:00', [], 'Europe/Berlin')).toBe('2026-03-30#1 2026-03-30T09:00');
  });

  it('is told at once where nobody ever works', () => {
    const never = {
      exceptions: new Map(Array.from({ length: 90 }, (_, days) => [today.add({ days }).toString(), false] as const)),
      years: [2026],
    };
    const now = at('2026-11-18T14:05');
    expect(bulletinFor({ zone: 'Asia/Shanghai', calendar: never }, defaultWins, now, []).at.equals(now)).toBe(true);
  });
});
