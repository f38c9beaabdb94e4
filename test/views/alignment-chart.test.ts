import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../src/charts/drawing/canvas.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { light } from '../../src/charts/theme.ts';
import { alignment as alignmentOf } from '../../src/domain/alignment.ts';
import { periodOf } from '../../src/domain/period.ts';
import type { Privacy } from '../../src/domain/privacy.ts';
import { ratio } from '../../src/domain/ratio.ts';
import { enSlack, readers, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { digest } from '../../src/playground/gallery/samples/week.ts';
import type { Reader } from '../../src/texts/reader.ts';
import { alignmentPicture } from '../../src/views/alignment-chart.ts';
import type { ShownAlignment } from '../../src/views/alignment-explained.ts';
import { pictureOf } from '../support/drawing.ts';
import { faultsOf } from '../support/picture.ts';

const typeface = openTypeface();

const weekBefore = (weeks: number) => periodOf('week', digest.week.from.subtract({ weeks }), 1);
const indexed = (index: number) => ({ ...digest.alignment, index });

const shown: ShownAlignment = {
  ...digest,
  tasks: { ...digest.tasks, due: 4 },
  weeks: [
    { week: weekBefore(2), alignment: indexed(62) },
    { week: weekBefore(1), alignment: { ...indexed(60), parts: { ...digest.alignment.parts, balance: undefined } } },
    { week: digest.week, alignment: digest.alignment },
  ],
};

function drawn(reader: Reader, about: Partial<ShownAlignment> = {}, privacy: Privacy = 'progress') {
  const picture = alignmentPicture(reader, { ...shown, ...about }, privacy, typeface);
  if (!picture) throw new Error('there is no picture');
  const read = pictureOf(picture.spec as ChartSpec, typeface);
  return { ...picture, read, words: read.texts.map(({ text }) => text) };
}

describe('the picture of the index', () => {
  test.each(readers)('reads well: $locale, $platform', (reader) => {
    const { read } = drawn(reader);
    expect(faultsOf(read, typeface)).toEqual([]);
  });

  test('says the index, what it has come to since the first week, and which part holds it back', () => {
    expect(drawn(zhFeishu).words.join('')).toContain('华东对齐指数 83，3 周升 21，短板是协作');
    expect(drawn(enSlack).words.join(' ')).toContain(
      'East China: alignment 83, up 21 in 3 weeks; collaboration holds it back',
    );
  });

  test('compares with no week in which other parts applied', () => {
    const [, other] = shown.weeks;
    const weeks = [...(other ? [other] : []), ...shown.weeks];
    expect(drawn(zhFeishu, { weeks }).words.join('')).toContain('3 周升 21');
    const alone = { weeks: weeks.filter(({ alignment }) => alignment.index !== 62) };
    expect(drawn(enSlack, alone).words.join(' ')).toContain('East China: alignment 83; collaboration holds it back');
    expect(drawn(enSlack, alone).alt).not.toContain('60');
  });

  test('explains every part', () => {
    expect(drawn(enSlack).words).toEqual(
      expect.arrayContaining([
        "Targets below and the reserve make up 100% of the team's",
        expect.stringMatching(/^At this speed the period ends at \d+% of target$/),
        '3 of 4 people are at 80% of pace or more',
        '3 of 4 due tasks confirmed, 2 of 4 people helped',
      ]),
    );
  });

  test('marks the lowest part and no other', () => {
    const colours = (texts: string) =>
      (
        drawn(enSlack).spec as unknown as {
          layer: { mark: { color: string }; data: { values: { text?: string }[] } }[];
        }
      ).layer
        .filter(({ data }) => data.values.some(({ text }) => text === texts))
        .map(({ mark }) => mark.color);
    expect(colours('Collaboration')).toEqual([light.status.atRisk.text]);
    for (const other of ['Coverage', 'Pace', 'Balance']) expect(colours(other)).toEqual([light.ink]);
  });
});

describe('a part that does not apply', () => {
  const without = (input: Partial<Parameters<typeof alignmentOf>[0]>) =>
    alignmentOf({
      split: { parent: 500n, children: 480n, reserve: 20n },
      forecast: ratio(9, 10),
      expected: ratio(1, 2),
      people: [],
      tasks: { confirmed: 0, due: 0 },
      helpers: 0,
      active: 3,
      ...input,
    });
  const lastOf = (alignment: ShownAlignment['alignment']) => ({ alignment, weeks: [{ week: digest.week, alignment }] });

  test.each([
    ['nothing is due', lastOf(without({})), 'No joint task was due this week'],
    [
      'three people have a target',
      { ...lastOf(without({})), people: digest.people.slice(0, 3) },
      'Fewer than four people have a target',
    ],
    ['the indicator is not split', lastOf(without({ split: undefined })), 'This indicator is not split'],
    [
      'nothing has been reported',
      lastOf(without({ forecast: undefined })),
      'Too few reports to say where the period ends',
    ],
    [
      'there is no target',
      {
        ...lastOf(without({ split: undefined, forecast: undefined, tasks: { confirmed: 1, due: 1 } })),
        standing: undefined,
      },
      'The team has no target yet',
    ],
  ] as const)('says why: %s', (_, about, reason) => {
    const { words, read } = drawn(enSlack, about);
    expect(words).toContain(reason);
    expect(words).toContain('Not applicable');
    expect(faultsOf(read, typeface)).toEqual([]);
  });

  test('leaves no picture where none does', () => {
    const alignment = without({ split: undefined, forecast: undefined });
    expect(alignmentPicture(enSlack, { ...shown, ...lastOf(alignment) }, 'progress', typeface)).toBeUndefined();
  });
});

test('among three people the count of helpers stands only where a chat may rank', () => {
  const three = { people: digest.people.slice(0, 3), active: 3 };
  expect(drawn(enSlack, three, 'progress').words).toContain('3 of 4 due tasks confirmed');
  expect(drawn(enSlack, three, 'value').words).toContain('3 of 4 due tasks confirmed, 2 of 3 people helped');
});

test('in the first week there is nothing to compare with', () => {
  const { words, alt } = drawn(zhFeishu, { weeks: shown.weeks.slice(-1) });
  expect(words.join('')).not.toContain('周升');
  expect(alt).not.toContain('持平');
});

test('an index without a change, or with a loss, says so', () => {
  const since = (index: number) =>
    drawn(zhFeishu, {
      weeks: shown.weeks.map((week, nth) => (nth === 0 ? { ...week, alignment: indexed(index) } : week)),
    });
  const now = digest.alignment.index ?? 0;
  expect(since(now).words.join('')).toContain('3 周持平');
  expect(since(now + 7).words.join('')).toContain('3 周降 7');
});

test('all that is complete holds nothing back', () => {
  const one = ratio(1, 1);
  const alignment = { index: 100, parts: { coverage: one, pace: one, balance: one, collaboration: one } };
  expect(drawn(enSlack, { alignment }).words.join(' ')).toContain('nothing holds it back');
});

test('its words say what it shows', () => {
  expect(drawn(zhFeishu).alt).toBe(
    '华东对齐指数 83，3 周升 21，短板是协作。覆盖 100、进度 94、均衡 75、协作 63。第 45 周是 62。截至 11-18',
  );
  expect(drawn(enSlack).alt).toBe(
    'East China: alignment 83, up 21 in 3 weeks; collaboration holds it back. Coverage 100, pace 94, balance 75, collaboration 63. It was 62 in week 45. As of Nov 18',
  );
});
