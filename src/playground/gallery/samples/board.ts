import { periodOf } from '../../../domain/period.ts';
import { ratio } from '../../../domain/ratio.ts';
import type { Reader } from '../../../texts/reader.ts';
import { boardCard, type Runner, type ShownBoard } from '../../../views/board.ts';
import { improvedCard } from '../../../views/improved.ts';
import { indicator, sales, visits } from './indicators.ts';
import type { Samples } from './sample.ts';
import { differing, stale } from './sourced.ts';
import { now, people, standing, teams, today } from './team.ts';

/** `actual` in percent of a target of 900,000, and what it was a week ago. */
export function runner(key: keyof typeof people, actual: bigint | undefined, before = 50): Runner {
  const own = actual === undefined ? undefined : standing(sales, actual * 900_000n, 90_000_000n);
  return { ...people[key], personId: key, standing: own, before: ratio(before, 100), now: own?.attainment };
}

export const shown: ShownBoard = {
  team: teams.east,
  privacy: 'value',
  indicator: sales,
  period: periodOf('month', today, 1),
  apart: 0,
  others: [visits, indicator('complaints')],
  people: [
    runner('zhou', 52n, 51),
    runner('chen', 71n, 60),
    runner('sun', 47n, 47),
    runner('li', 63n),
    runner('wang', 63n),
    runner('lin', 40n, 39),
    runner('alex', undefined),
  ],
  readerId: 'lin',
  fiscalYearStart: 1,
  at: now,
};

/** Salesforce counts, and is silent; of the first another number was reported by hand. */
const sourced: ShownBoard = {
  ...shown,
  people: shown.people.map((one, nth) => {
    const standing = one.standing && stale(one.standing);
    return { ...one, standing: standing && nth === 1 ? differing(standing, 45_000_000n, 'manual') : standing };
  }),
};

export const byValue = (reader: Reader, board: ShownBoard) => boardCard(reader, { ...board, by: 'value' });

export const boardSamples: Samples = {
  view: 'board',
  says: 'shows the first with shared places, and the own place to whoever asks',
  scenes: {
    'where all may be shown': (reader) => byValue(reader, shown),
    'where a source is silent and two numbers differ': (reader) => byValue(reader, sourced),
    'the same where no ranking may be shown': (reader) => byValue(reader, { ...sourced, privacy: 'progress' }),
    'by the share of the own target': (reader) => boardCard(reader, { ...shown, by: 'target' }),
    'with targets for another period': (reader) => byValue(reader, { ...shown, apart: 2 }),
    'where no ranking may be shown': (reader) => byValue(reader, { ...shown, privacy: 'progress' }),
    'where nothing about people may be shown': (reader) => byValue(reader, { ...shown, privacy: 'team' }),
    'of those who are new, the first two': (reader) => byValue(reader, { ...shown, segment: 'new', most: 2 }),
    'of those who are not': (reader) => byValue(reader, { ...shown, segment: 'experienced', privacy: 'progress' }),
    'of a team that was named': (reader) => byValue(reader, { ...shown, others: [] }),
    'without any data': (reader) => byValue(reader, { ...shown, people: [runner('alex', undefined)] }),
    'of improvement': (reader) => improvedCard(reader, shown),
    'of improvement among those who are new, the first': (reader) =>
      improvedCard(reader, { ...shown, segment: 'new', most: 1 }),
    'of improvement, without places': (reader) => improvedCard(reader, { ...shown, privacy: 'progress' }),
    'of improvement, about nobody': (reader) => improvedCard(reader, { ...shown, privacy: 'team' }),
    'of improvement that there was not': (reader) => improvedCard(reader, { ...shown, people: [runner('sun', 47n)] }),
  },
  mostLines: 7,
};
