import { describe, expect, it } from 'vitest';
import { type Card, line } from '../../src/card/card.ts';
import { toText } from '../../src/card/text.ts';
import { openTypeface } from '../../src/charts/text/typeface.ts';
import { light } from '../../src/charts/theme.ts';
import type { Privacy } from '../../src/domain/privacy.ts';
import { ratio } from '../../src/domain/ratio.ts';
import type { Reader } from '../../src/texts/reader.ts';
import { type Digest, digestCard } from '../../src/views/digest.ts';
import { sales } from '../domain/known.ts';
import { digest, person } from './sample-digest.ts';
import { enSlack, people, readers, standing, zhFeishu } from './sample-team.ts';
import { expectScenes } from './scenes.ts';

const typeface = openTypeface();
const show = (reader: Reader, about: Partial<Digest>, privacy: Privacy = 'progress', late = false): Card =>
  digestCard(reader, { ...digest, ...about }, { privacy, typeface, late });

/** Everything that reaches a chat: the words, and whatever the picture is drawn from. */
const all = (card: Card): string => toText(card) + card.fallback + JSON.stringify(card);
const spec = (card: Card): string => JSON.stringify(card.body.find((block) => block.type === 'picture'));

const nobodyYet = {
  people: [],
  standing: undefined,
  forecast: undefined,
  alignment: {
    index: undefined,
    parts: { coverage: undefined, pace: undefined, balance: undefined, collaboration: undefined },
  },
  alignmentBefore: undefined,
  tasks: { confirmed: 0, underWay: 0, open: 0, helpers: [] },
};

it('tells a chat about the week, as far as its privacy goes', () =>
  expectScenes(
    'digest',
    {
      'where a chat shows teams only': (reader) => show(reader, {}, 'team'),
      'where it shows progress': (reader) => show(reader, {}),
      'where it shows values': (reader) => show(reader, {}, 'value'),
      'where it shows everything': (reader) => show(reader, {}, 'full'),
      'sent late': (reader) => show(reader, {}, 'progress', true),
      'three people': (reader) => show(reader, { people: digest.people.slice(0, 3) }),
      'one improved by a single point': (reader) =>
        show(reader, {
          people: [
            person(people.chen, 71n, 1),
            person(people.li, 63n, 0),
            person(people.sun, 47n, 0),
            person(people.zhou, 52n, -2),
          ],
        }),
      'parts that do not apply': (reader) =>
        show(reader, {
          alignment: { index: 95, parts: { ...nobodyYet.alignment.parts, coverage: ratio(1, 1), pace: ratio(9, 10) } },
          alignmentBefore: 95,
        }),
      'before the first report': (reader) =>
        show(reader, {
          standing: standing(sales, 0n, 360_000_000n),
          forecast: ratio(0, 1),
          people: [person(people.chen, 0n, 0), person(people.li, 0n, 0)],
          alignment: { index: 50, parts: { ...nobodyYet.alignment.parts, coverage: ratio(1, 1), pace: ratio(0, 1) } },
          alignmentBefore: undefined,
          tasks: { confirmed: 0, underWay: 0, open: 2, helpers: [] },
        }),
      'without a target': (reader) => show(reader, nobodyYet),
    },
    7,
  ));

const names = Object.values(people).flatMap(({ name, alias }) => (alias ? [name, alias] : [name]));
const money = /¥|CNY|\d万|\d[KM]\b/;
const pointing = /有风险|落后|At risk|Behind/;

describe('a chat that shows teams only', () => {
  it.each(readers)('holds no name and no amount in $locale, $platform', (reader) => {
    const card = show(reader, {}, 'team');
    expect(names.filter((name) => all(card).includes(name))).toEqual([]);
    expect(toText(card)).not.toMatch(money);
    expect(spec(card)).not.toMatch(money);
  });
});

describe('a chat that shows progress', () => {
  it.each(readers)(
    'names people in name order, judges none of them and tells no amount in $locale, $platform',
    (reader) => {
      const card = show(reader, {});
      expect(all(card)).not.toMatch(money);
      expect(spec(card)).not.toMatch(pointing);
      for (const status of ['atRisk', 'behind', 'ahead'] as const)
        expect(spec(card)).not.toContain(light.status[status].fill);
      const lines = toText(card).split('\n').slice(1);
      expect(lines.filter((text) => names.some((name) => text.includes(name)) && pointing.test(text))).toEqual([]);
      expect(lines[0]).toMatch(/陈晨.*李娜.*孙悦.*周舟|Chen Chen.*Li Na.*Sun Yue.*Zhou Zhou/);
    },
  );

  it.each(readers)('counts no three people, of whom everybody knows who is meant, in $locale, $platform', (reader) => {
    const card = show(reader, { people: digest.people.slice(0, 3) });
    const body = [...toText(card).split('\n').slice(1), spec(card)].join('\n');
    expect(body).not.toMatch(/需要支持|need help|needs help|本周状态|Status this week/);
    const unset = { ...people.alex, standing: undefined, gain: undefined };
    const few = show(reader, { people: [...digest.people.slice(0, 1), unset, unset, unset] });
    expect(all(few)).not.toMatch(/需要支持|needs? help|本周状态|Status this week/);
  });
});

describe('a chat that shows values', () => {
  it('may be shown who stands where', () => {
    expect(spec(show(zhFeishu, {}, 'value'))).toContain('落后');
    expect(spec(show(enSlack, {}, 'full'))).toContain('Behind');
  });
});

describe('the most improved', () => {
  const improved = (people: Digest['people']) =>
    /Most improved: [^·\n]+/.exec(toText(show(enSlack, { people })))?.[0].trim();

  it('is the one who gained the most', () => {
    expect(improved(digest.people)).toBe('Most improved: Chen Chen, +9 percentage points');
    expect(improved([...digest.people].reverse())).toBe('Most improved: Chen Chen, +9 percentage points');
  });

  it('is nobody when nobody gained a whole point', () => {
    const still = [{ ...person(people.chen, 71n, 0), gain: ratio(4, 1_000) }, person(people.li, 63n, -2)];
    expect(improved(still)).toBeUndefined();
    expect(improved([{ ...people.alex, standing: undefined, gain: undefined }])).toBeUndefined();
  });
});

it('is complete without its picture', () => {
  const card = show(enSlack, {});
  const told = toText({
    ...card,
    body: card.body.map((block) => (block.type === 'picture' ? line(block.alt) : block)),
  });
  expect(told).toBe(toText(card));
  expect(told).toContain('Chen Chen 71%, Li Na 63%, Sun Yue 47%, Zhou Zhou 52%');
});
