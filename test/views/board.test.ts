import { describe, expect, it } from 'vitest';
import { toText } from '../../src/card/text.ts';
import { periodOf } from '../../src/domain/period.ts';
import { ratio } from '../../src/domain/ratio.ts';
import type { Reader } from '../../src/texts/reader.ts';
import { boardCard, type Runner, type ShownBoard } from '../../src/views/board.ts';
import { improvedCard } from '../../src/views/improved.ts';
import { sales } from '../domain/known.ts';
import { enSlack, now, people, standing, teams, today } from './sample-team.ts';
import { expectScenes } from './scenes.ts';

/** `actual` in percent of a target of 900,000, and what it was a week ago. */
function runner(key: keyof typeof people, actual: bigint | undefined, before = 50): Runner {
  const own = actual === undefined ? undefined : standing(sales, actual * 900_000n, 90_000_000n);
  return { ...people[key], personId: key, standing: own, before: ratio(before, 100), now: own?.attainment };
}

const shown: ShownBoard = {
  team: teams.east,
  privacy: 'value',
  indicator: sales,
  period: periodOf('month', today, 1),
  apart: 0,
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

const byValue = (reader: Reader, board: ShownBoard) => boardCard(reader, { ...board, by: 'value' });

it('shows the first with shared places, and the own place to whoever asks', () =>
  expectScenes(
    'board',
    {
      'where all may be shown': (reader) => byValue(reader, shown),
      'by the share of the own target': (reader) => boardCard(reader, { ...shown, by: 'target' }),
      'with targets for another period': (reader) => byValue(reader, { ...shown, apart: 2 }),
      'where no ranking may be shown': (reader) => byValue(reader, { ...shown, privacy: 'progress' }),
      'where nothing about people may be shown': (reader) => byValue(reader, { ...shown, privacy: 'team' }),
      'without any data': (reader) => byValue(reader, { ...shown, people: [runner('alex', undefined)] }),
      'of improvement': (reader) => improvedCard(reader, shown),
      'of improvement, without places': (reader) => improvedCard(reader, { ...shown, privacy: 'progress' }),
      'of improvement, about nobody': (reader) => improvedCard(reader, { ...shown, privacy: 'team' }),
      'of improvement that there was not': (reader) => improvedCard(reader, { ...shown, people: [runner('sun', 47n)] }),
    },
    7,
  ));

it('shows nobody of the lower half to others, however many there are', () => {
  for (const count of [2, 3, 4, 5, 7]) {
    const asked = { ...shown, people: shown.people.slice(0, count), readerId: 'wang' };
    const places = toText(byValue(enSlack, asked)).match(/^\d\. /gm) ?? [];
    expect(places.length).toBeLessThanOrEqual(Math.ceil(count / 2));
    expect(places.length).toBeGreaterThan(0);
  }
});

it('counts who has no data only where the count points at nobody', () => {
  const few = {
    ...shown,
    privacy: 'progress',
    people: [runner('chen', 71n), runner('li', 63n), runner('alex', undefined)],
  } as const;
  expect(toText(byValue(enSlack, few))).not.toContain('no data');
  expect(toText(byValue(enSlack, { ...few, people: [...few.people, runner('sun', 47n)] }))).toContain(
    '1 person has no data',
  );
});

describe('privacy', () => {
  it('below value takes away amounts and places', () => {
    for (const card of [byValue, improvedCard]) {
      const text = toText(card(enSlack, { ...shown, privacy: 'progress' }));
      expect(text).toContain('Chen Chen');
      expect(text).not.toMatch(/\dK|^\d\.|number/m);
    }
  });

  it('of a team alone names nobody', () => {
    for (const card of [byValue, improvedCard]) {
      const text = toText(card(enSlack, { ...shown, privacy: 'team' }));
      for (const { name, alias } of Object.values(people)) expect(text).not.toMatch(new RegExp(`${name}|${alias}`));
    }
  });
});
