import { describe, expect, it } from 'vitest';
import { toText } from '../../src/card/text.ts';
import { ratio } from '../../src/domain/ratio.ts';
import { boardCard, type Runner, type ShownBoard } from '../../src/views/board.ts';
import { improvedCard } from '../../src/views/improved.ts';
import { sales } from '../domain/known.ts';
import { enSlack, now, people, standing, teams } from './sample-team.ts';
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

it('shows the first with shared places, and the own place to whoever asks', () =>
  expectScenes(
    'board',
    {
      'where all may be shown': (reader) => boardCard(reader, shown),
      'where no ranking may be shown': (reader) => boardCard(reader, { ...shown, privacy: 'progress' }),
      'where nothing about people may be shown': (reader) => boardCard(reader, { ...shown, privacy: 'team' }),
      'without any data': (reader) => boardCard(reader, { ...shown, people: [runner('alex', undefined)] }),
      'of improvement': (reader) => improvedCard(reader, shown),
      'of improvement, without places': (reader) => improvedCard(reader, { ...shown, privacy: 'progress' }),
      'of improvement, about nobody': (reader) => improvedCard(reader, { ...shown, privacy: 'team' }),
      'of improvement that there was not': (reader) => improvedCard(reader, { ...shown, people: [runner('sun', 47n)] }),
    },
    7,
  ));

describe('privacy', () => {
  it('below value takes away amounts and places', () => {
    for (const card of [boardCard, improvedCard]) {
      const text = toText(card(enSlack, { ...shown, privacy: 'progress' }));
      expect(text).toContain('Chen Chen');
      expect(text).not.toMatch(/\dK|^\d\.|number/m);
    }
  });

  it('of a team alone names nobody', () => {
    for (const card of [boardCard, improvedCard]) {
      const text = toText(card(enSlack, { ...shown, privacy: 'team' }));
      for (const { name, alias } of Object.values(people)) expect(text).not.toMatch(new RegExp(`${name}|${alias}`));
    }
  });
});
