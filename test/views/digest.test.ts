import { describe, expect, it } from 'vitest';
import { type Card, line } from '../../src/card/card.ts';
import { toText } from '../../src/card/text.ts';
import { light } from '../../src/charts/theme.ts';
import { ratio } from '../../src/domain/ratio.ts';
import { bare, show } from '../../src/playground/gallery/samples/digest.ts';
import { enSlack, people, readers, standing, zhFeishu } from '../../src/playground/gallery/samples/team.ts';
import { digest, person } from '../../src/playground/gallery/samples/week.ts';
import type { Digest } from '../../src/views/digest.ts';
import { sales } from '../domain/known.ts';

/** Everything that reaches a chat: the words, and whatever the picture is drawn from. */
const all = (card: Card): string => toText(card) + card.fallback + JSON.stringify(card);

const spec = (card: Card): string => JSON.stringify(card.body.find((block) => block.type === 'picture'));

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
      // At risk is the colour of the lowest part of the index as well, and of how far the team is behind.
      for (const status of ['behind', 'ahead'] as const) expect(spec(card)).not.toContain(light.status[status].fill);
      expect(spec(card)).not.toMatch(/triangle|diamond/);
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
    expect(spec(show(zhFeishu, {}, 'value'))).toMatch(/triangle-down.*需要支持 2 人/s);
    expect(spec(show(enSlack, {}, 'full'))).toMatch(/triangle-down.*Need support: 2/s);
  });
});

describe('before the first report', () => {
  const silent = {
    ...bare,
    standing: standing(sales, 0n, 360_000_000n),
    people: [person(people.chen, 0n, 0)],
    forecast: undefined,
  };

  it.each(readers)('nobody is behind, and no number is 0, in $locale, $platform', (reader) => {
    for (const privacy of ['team', 'progress', 'value', 'full'] as const) {
      const card = show(reader, silent, privacy);
      const told = toText(card);
      expect(told + card.fallback).not.toMatch(/▲|●|◆|▼|\b0%|落后|[Bb]ehind/);
      expect(told).toMatch(/还没有汇报|no report yet/);
      expect(told.split('\n')[1]).toMatch(/就等第一条汇报|waiting for the first report/);
    }
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

it('says once what the period comes to: with what is missing where that is at risk, else in a line of its own', () => {
  const lines = (about: Partial<Digest>) =>
    toText(show(enSlack, about))
      .split('\n')
      .filter((text) => text.includes('forecast'));
  expect(lines({})).toEqual([expect.stringMatching(/^◆ At risk: Sales amount forecast 94% of target .*needs 5.3%/)]);
  expect(lines({ risks: { risks: [], tasks: [] } })).toEqual([expect.stringMatching(/^Sales amount forecast 94%/)]);
});

it('holds at most eight facts of an ordinary week', () => {
  const facts = show(enSlack, { coming: [] }).body.filter(({ type }) => type === 'line');
  expect(facts.length).toBeLessThanOrEqual(8);
});
