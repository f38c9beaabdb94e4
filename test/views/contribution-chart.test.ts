import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../src/charts/drawing/canvas.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { type Contributions, contributionParts } from '../../src/domain/contribution.ts';
import { periodOf } from '../../src/domain/period.ts';
import type { Privacy } from '../../src/domain/privacy.ts';
import { plus, ratio, times, zero } from '../../src/domain/ratio.ts';
import { enSlack, people, readers, teams, today, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import type { Reader } from '../../src/texts/reader.ts';
import { contributionPicture, type ShownContribution } from '../../src/views/contribution-chart.ts';
import { pictureOf } from '../support/drawing.ts';
import { faultsOf } from '../support/picture.ts';

const typeface = openTypeface();

/** Points out of full marks for result, process, capability and, where there is one, the team. */
function scored(...points: readonly (readonly [number, number])[]) {
  const parts: Contributions = new Map(
    points.map(([own, full], index) => [
      contributionParts[index] ?? 'team',
      { points: ratio(own, 100), full: ratio(full, 100), due: ratio(full, 100) },
    ]),
  );
  return { parts, score: [...parts.values()].reduce((sum, part) => plus(sum, part.points), zero) };
}
const nothing = { parts: new Map(), score: undefined };

const shown: ShownContribution = {
  week: periodOf('week', today, 1),
  period: periodOf('quarter', today, 1),
  fiscalYearStart: 1,
  through: today,
  team: { ...teams.company, size: 12, ...scored([43, 50], [25, 30], [16, 20]) },
  below: [
    { ...teams.east, size: 8, ...scored([35, 50], [28, 30], [15, 20]) },
    { ...teams.south, size: 4, ...scored([47, 50], [26, 30], [15, 20]) },
  ],
  people: [
    { ...people.li, ...scored([30, 40], [22, 24], [12, 16], [17, 20]) },
    { ...people.chen, ...scored([38, 40], [20, 24], [12, 16], [17, 20]) },
    { ...people.sun, ...nothing },
  ],
};

function drawn(reader: Reader, about: Partial<ShownContribution> = {}, privacy: Privacy = 'progress') {
  const picture = contributionPicture(reader, { ...shown, ...about }, privacy, typeface);
  if (!picture) throw new Error('there is no picture');
  const read = pictureOf(picture.spec as ChartSpec, typeface);
  return { ...picture, read, words: read.texts.map(({ text }) => text) };
}

const everybody = (reader: Reader) =>
  Object.values(people).flatMap(({ name, alias }) => [name, ...(reader.locale === 'en' && alias ? [alias] : [])]);

describe('the picture of contributions', () => {
  for (const privacy of ['team', 'progress', 'value', 'full'] as const)
    test.each(readers)(`reads well at ${privacy}: $locale, $platform`, (reader) => {
      expect(faultsOf(drawn(reader, {}, privacy).read, typeface)).toEqual([]);
    });

  test('says the score and the part that lags most', () => {
    expect(drawn(zhFeishu).words.join('')).toContain('远山科技得分 84，结果比现在应得的少 7 分');
    expect(drawn(enSlack).words.join(' ')).toContain('Yuanshan scores 84; result is 7 points behind pace');
    expect(drawn(enSlack).words).toContain('Made of: result 51%, process 30%, capability 19%');
  });

  test('says so where nothing lags', () => {
    const team = { ...shown.team, ...scored([52, 50], [30, 30], [20, 20]) };
    expect(drawn(enSlack, { team }).words.join(' ')).toContain('every part is on pace');
  });

  test('has a diamond only where less has come than three quarters of what is due by now', () => {
    const half = new Map(
      [...shown.team.parts].map(([part, own]) => [part, { ...own, due: times(own.full, ratio(1, 2)) }]),
    );
    const weak = (parts: Contributions) =>
      drawn(enSlack, { below: [], team: { ...shown.team, parts } }).read.glyphs.length;
    const points = (own: number) =>
      new Map(
        [...half].map(([part, contribution]) => [
          part,
          { ...contribution, points: times(contribution.full, ratio(own, 100)) },
        ]),
      );
    expect([weak(points(38)), weak(points(37))]).toEqual([0, 3]);
  });

  test.each(['value', 'full'] as const)('has the people with their team, the highest score first, at %s', (privacy) => {
    const { read, words } = drawn(enSlack, {}, privacy);
    const names = ['Chen Chen', 'Li Na', 'Sun Yue'];
    const rows = read.texts.filter(({ text }) => names.includes(text)).toSorted((a, b) => a.top - b.top);
    expect(rows.map(({ text }) => text)).toEqual(names);
    expect(words).toContain('Team');
    expect(words).toContain('No data');
  });

  test('has full marks over a column only where they are the same for all', () => {
    expect(drawn(enSlack, {}, 'value').words).toContain('of 40');
    const uneven = [...shown.people, { ...people.zhou, ...scored([60, 63], [30, 37]) }];
    expect(drawn(enSlack, { people: uneven }, 'value').words).not.toContain('of 40');
  });
});

describe('what a score of somebody is stays out of a chat that ranks nobody', () => {
  test.each(['team', 'progress'] as const)('teams have rows and people none, at %s', (privacy) => {
    for (const reader of readers) {
      const { words, alt, spec } = drawn(reader, {}, privacy);
      expect(words).toEqual(
        expect.arrayContaining(reader.locale === 'en' ? ['East China', 'South'] : ['华东', '华南']),
      );
      for (const name of everybody(reader)) expect(`${alt} ${JSON.stringify(spec)}`).not.toContain(name);
    }
  });

  test('a team of three has no row, and its whole no picture', () => {
    const [east, south] = shown.below;
    if (!east || !south) throw new Error('there are two teams');
    const { words } = drawn(enSlack, { below: [east, { ...south, size: 3 }] });
    expect(words).not.toContain('South');
    const small = { ...shown, team: { ...shown.team, size: 3 } };
    expect(contributionPicture(enSlack, small, 'progress', typeface)).toBeUndefined();
    expect(contributionPicture(enSlack, small, 'value', typeface)).toBeDefined();
  });

  test('a single team below is drawn as the whole', () => {
    expect(drawn(enSlack, { below: shown.below.slice(0, 1) }).words).not.toContain('East China');
  });
});

test('more than twenty people are drawn by team where there are teams', () => {
  const many = Array.from({ length: 21 }, (_, nth) => ({ name: `Ann ${nth}`, alias: null, ...scored([30 + nth, 60]) }));
  expect(drawn(enSlack, { people: many }, 'value').words).toContain('East China');
  expect(drawn(enSlack, { people: many, below: [] }, 'value').words).toContain('Ann 20');
});

test('without a score there is no picture', () => {
  expect(
    contributionPicture(enSlack, { ...shown, team: { ...shown.team, ...nothing } }, 'full', typeface),
  ).toBeUndefined();
});

test('its words say what it shows', () => {
  expect(drawn(zhFeishu).alt).toBe(
    '远山科技得分 84，结果比现在应得的少 7 分。得分构成：结果 51%、过程 30%、能力 19%。华南 88、华东 78。截至 11-18',
  );
  expect(drawn(enSlack).alt).toBe(
    'Yuanshan scores 84; result is 7 points behind pace. Made of: result 51%, process 30%, capability 19%. South 88, East China 78. As of Nov 18',
  );
});
