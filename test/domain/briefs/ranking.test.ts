import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concern } from '../../../src/domain/briefs/concern.ts';
import { type Led, needIn, whomToHelp } from '../../../src/domain/briefs/ranking.ts';
import { complaints, sales, visits } from '../../../src/playground/gallery/samples/indicators.ts';
import { standing } from '../../../src/playground/gallery/samples/team.ts';
import { day } from '../known.ts';

/** Of a target of a hundred, of which 62 are expected. */
const behind = (percent: bigint, weight = 4_000): Concern => ({
  ...{ kind: 'behind', standing: standing(sales, percent * 900_000n, 90_000_000n), weight },
});
const falling = (usual: bigint, now: bigint): Concern => ({
  ...{ kind: 'falling', indicator: visits },
  falling: { usual, now, weeks: 4, since: day('2026-10-12'), until: day('2026-11-15') },
});
const silent = (workingDays: number): Concern => ({ kind: 'silent', workingDays, since: undefined });
const stuck = (why: 'overdue' | 'unheard' | 'unclaimed'): Concern => ({
  kind: 'stuck',
  task: { number: 12, customer: null, dueOn: day('2026-11-13'), why },
});

const led = (id: string, ...concerns: readonly Concern[]): Led => ({ id, away: false, concerns });
const order = (...people: readonly Led[]): string =>
  whomToHelp(people)
    .map(({ who }) => who.id)
    .join(' ');

describe('whom to help first', () => {
  it.each<[string, string, readonly Led[]]>([
    ['nobody, where nobody gives a reason', '', [led('li'), led('chen')]],
    ['whoever is furthest behind', 'sun zhou', [led('zhou', behind(50n)), led('sun', behind(35n)), led('li')]],
    ['by what the scorecard weighs', 'zhou sun', [led('sun', behind(35n, 1_500)), led('zhou', behind(45n, 4_000))]],
    [
      'no more than three',
      'd c b',
      [led('a', behind(52n)), led('b', behind(50n)), led('c', behind(40n)), led('d', behind(30n))],
    ],
    ['nobody who is on leave', 'li', [{ ...led('sun', behind(10n)), away: true }, led('li', behind(50n))]],
    ['who has nothing at all before who is a little behind', 'wu li', [led('li', behind(50n)), led('wu', silent(8))]],
    [
      'whose visits fell before who is hardly behind',
      'li zhou',
      [led('zhou', behind(50n)), led('li', falling(12n, 3n))],
    ],
    [
      'who has two reasons before who has one of them',
      'li zhou',
      [led('zhou', stuck('overdue')), led('li', stuck('overdue'), falling(12n, 6n))],
    ],
    [
      'whose task is past its day before whose waits',
      'li zhou',
      [led('zhou', stuck('unclaimed')), led('li', stuck('overdue'))],
    ],
    ['in the order of their ids where all is alike', 'a b', [led('b', behind(40n)), led('a', behind(40n))]],
  ])('%s', (_whom, expected, people) => {
    expect(order(...people)).toBe(expected);
  });

  it('has the heaviest fact first', () => {
    const [found] = whomToHelp([led('sun', stuck('unclaimed'), falling(12n, 6n), behind(20n))]);
    expect(found?.concerns.map(({ kind }) => kind)).toEqual(['behind', 'falling', 'stuck']);
  });

  it('counts an excess of what is better less as a distance as well', () => {
    const over = (actual: bigint): Concern => ({
      kind: 'behind',
      standing: standing(complaints, actual, 5n),
      weight: 2_000,
    });
    expect(order(led('few', over(6n)), led('many', over(12n)))).toBe('many few');
  });
});

describe('laws', () => {
  const concern = fc.oneof(
    fc.bigInt({ min: 0n, max: 58n }).map((percent) => behind(percent)),
    fc.nat(60).map(silent),
    fc
      .bigInt({ min: 3n, max: 40n })
      .chain((usual) => fc.bigInt({ min: 0n, max: (usual * 2n) / 3n }).map((now) => falling(usual, now))),
    fc.constantFrom('overdue' as const, 'unheard' as const, 'unclaimed' as const).map(stuck),
  );
  const person = fc.record({ away: fc.boolean(), concerns: fc.array(concern, { maxLength: 4 }) });
  const team = fc.array(person, { maxLength: 12 }).map((list) => list.map((one, nth) => ({ ...one, id: `p${nth}` })));

  it('it does not matter in which order people come', () => {
    fc.assert(
      fc.property(team, (people) => {
        expect(order(...people.toReversed())).toBe(order(...people));
      }),
    );
  });

  it('whoever is left out needs no more than whoever is named, is away, or gives no reason', () => {
    fc.assert(
      fc.property(team, (people) => {
        const found = whomToHelp(people);
        expect(found.length).toBeLessThanOrEqual(3);
        const least = Math.min(...found.map(({ who }) => needIn(who)));
        for (const one of people.filter(({ id }) => !found.some(({ who }) => who.id === id))) {
          expect(one.away || one.concerns.length === 0 || needIn(one) <= least).toBe(true);
        }
      }),
    );
  });

  it('another reason never takes anybody off the list', () => {
    fc.assert(
      fc.property(team, concern, (people, more) => {
        const [first] = whomToHelp(people).toReversed();
        if (!first) return;
        const worse = people.map((one) =>
          one.id === first.who.id ? { ...one, concerns: [...one.concerns, more] } : one,
        );
        expect(order(...worse).split(' ')).toContain(first.who.id);
      }),
    );
  });
});
