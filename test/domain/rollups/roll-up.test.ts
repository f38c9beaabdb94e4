import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, over, type Ratio, ratio } from '../../../src/domain/ratio.ts';
import type { Measure } from '../../../src/domain/rollups/measure.ts';
import { overPeople, peopleBelow, rollUp } from '../../../src/domain/rollups/roll-up.ts';

const measure = (total: bigint, count = 1n): Measure => ({ total: ratio(total, 1), count });
const quotient = (of: Measure | undefined): Ratio => over(of?.total ?? ratio(0, 1), ratio(of?.count ?? 1n, 1));

describe('several people together', () => {
  const rates = [measure(17n, 18n), measure(1n, 2n), measure(0n, 4n)];

  it.each([
    ['sum', [measure(100n), measure(20n), measure(1n)], 121n, 1n],
    ['ratio', rates, 18n, 24n],
    ['weightedAverage', [measure(900n, 10n), measure(600n, 20n)], 1_500n, 30n],
    ['min', rates, 0n, 4n],
    ['max', rates, 17n, 18n],
  ] as const)('by %s', (method, measures, total, count) => {
    const all = overPeople(method, measures);
    expect(compare(all?.measure.total ?? ratio(-1, 1), ratio(total, 1))).toBe(0);
    expect(all?.measure.count).toBe(count);
    expect(all?.people).toBe(measures.length);
  });

  it('a sum of levels is the sum of what they stand at', () => {
    expect(compare(quotient(overPeople('sum', [measure(900n, 10n), measure(20n)])?.measure), ratio(110, 1))).toBe(0);
  });

  it('is no data where nobody has any', () => {
    expect(overPeople('sum', [])).toBeUndefined();
  });
});

describe('a company', () => {
  const teams = [
    { id: 'company', parentId: null },
    { id: 'east', parentId: 'company' },
    { id: 'east-1', parentId: 'east' },
    { id: 'south', parentId: 'company' },
  ];
  const members = [
    { personId: 'chen', teamId: 'east-1' },
    { personId: 'li', teamId: 'east-1' },
    { personId: 'wang', teamId: 'east-1' },
    { personId: 'wang', teamId: 'east' },
    { personId: 'lin', teamId: 'south' },
    { personId: 'lin', teamId: 'east-1' },
  ];

  it('counts everybody once at each level, also who is in two teams', () => {
    const below = peopleBelow(teams, members);
    expect([...(below.get('company') ?? [])].sort()).toEqual(['chen', 'li', 'lin', 'wang']);
    expect([...(below.get('east') ?? [])].sort()).toEqual(['chen', 'li', 'lin', 'wang']);
    expect([...(below.get('south') ?? [])]).toEqual(['lin']);
  });

  it('has what its people have, and no data where they have none', () => {
    const measures = new Map([
      ['chen', measure(3n)],
      ['wang', measure(4n)],
    ]);
    const rolled = rollUp('sum', teams, members, measures);
    expect([...rolled].map(([id, { people }]) => `${id} ${people}`)).toEqual(['company 2', 'east 2', 'east-1 2']);
    expect(compare(quotient(rolled.get('company')?.measure), ratio(7, 1))).toBe(0);
  });

  it('takes members of teams that are gone for nobody’s', () => {
    expect(peopleBelow(teams, [{ personId: 'he', teamId: 'north' }]).get('company')?.size).toBe(0);
  });
});

describe('laws, on any tree of teams', () => {
  const tree = fc
    .array(fc.nat(), { minLength: 1, maxLength: 12 })
    .map((picks) =>
      picks.map((pick, index) => ({ id: `t${index}`, parentId: index === 0 ? null : `t${pick % index}` })),
    );
  const company = tree.chain((teams) =>
    fc.record({
      teams: fc.constant(teams),
      members: fc.array(
        fc.record({
          personId: fc.nat({ max: 15 }).map((index) => `p${index}`),
          teamId: fc.nat({ max: teams.length - 1 }).map((index) => `t${index}`),
        }),
        { maxLength: 30 },
      ),
      measures: fc
        .array(fc.tuple(fc.bigInt({ min: -50n, max: 1_000n }), fc.bigInt({ min: 1n, max: 40n })), {
          minLength: 12,
          maxLength: 12,
        })
        .map((list) => new Map(list.map(([total, count], index) => [`p${index}`, measure(total, count)]))),
      method: fc.constantFrom('sum', 'weightedAverage', 'ratio', 'min', 'max'),
    }),
  );

  it('every team comes to what its people come to when they are asked one by one', () => {
    fc.assert(
      fc.property(company, ({ teams, members, measures, method }) => {
        const rolled = rollUp(method, teams, members, measures);
        const inTeam = (id: string): string[] => [
          ...members.filter(({ teamId }) => teamId === id).map(({ personId }) => personId),
          ...teams.filter(({ parentId }) => parentId === id).flatMap((child) => inTeam(child.id)),
        ];
        for (const { id } of teams) {
          const known = [...new Set(inTeam(id))].flatMap((personId) => measures.get(personId) ?? []);
          const found = rolled.get(id);
          expect(found?.people ?? 0).toBe(known.length);
          if (!found) continue;
          const exact = quotient(found.measure);
          const values = known.map((one) => quotient(one));
          const [tops, counts] = [
            known.reduce((sum, { total }) => sum + total.top, 0n),
            known.reduce((sum, { count }) => sum + count, 0n),
          ];
          const least = values.toSorted(compare);
          const expected = {
            sum: values.reduce((a, b) => ratio(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom), ratio(0, 1)),
            weightedAverage: ratio(tops, counts),
            ratio: ratio(tops, counts),
            min: least[0] ?? ratio(0, 1),
            max: least.at(-1) ?? ratio(0, 1),
          }[method];
          expect(compare(exact, expected)).toBe(0);
        }
      }),
    );
  });

  it('sums, averages and ratios of parts are those of the whole: a level more changes nothing', () => {
    const list = fc.array(
      fc.tuple(fc.bigInt({ min: -50n, max: 1_000n }), fc.bigInt({ min: 1n, max: 40n })).map(([a, b]) => measure(a, b)),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.constantFrom('sum', 'weightedAverage', 'ratio', 'min', 'max'), list, list, (method, a, b) => {
        const [left, right, all] = [a, b, [...a, ...b]].map((part) => overPeople(method, part)?.measure);
        const again = overPeople(method, [left ?? measure(0n), right ?? measure(0n)]);
        expect(compare(quotient(again?.measure), quotient(all))).toBe(0);
      }),
    );
  });
});
