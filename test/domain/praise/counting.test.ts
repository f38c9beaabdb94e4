import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mondayOf } from '../../../src/domain/briefs/due.ts';
import { catalogue } from '../../../src/domain/indicators/catalogue.ts';
import {
  counting,
  distinctGivers,
  type Given,
  giverOf,
  mayCountPraise,
  praiseAmount,
  recounted,
} from '../../../src/domain/praise/counting.ts';

const monday = Temporal.PlainDate.from('2026-11-16');
const praise = (id: string, more: Partial<Given> = {}): Given => ({
  ...{ id, fromId: 'lin', toId: 'chen', customer: null, day: monday },
  ...more,
});
const ids = (praises: readonly Given[]): string[] => praises.map(({ id }) => id);

const anyPraises = fc
  .array(
    fc.record({
      fromId: fc.constantFrom('lin', 'li', 'sun'),
      toId: fc.constantFrom('chen', 'zhou'),
      customer: fc.constantFrom(null, 'Acme', 'ACME ', '华星'),
      day: fc.integer({ min: 0, max: 20 }).map((days) => monday.add({ days })),
    }),
    { maxLength: 30 },
  )
  .map((list) => list.map((one, at): Given => ({ id: `${at}`, ...one })));

describe('praise', () => {
  it('counts once a week from one giver to one person, however often it is said', () => {
    const sunday = monday.add({ days: 6 });
    const given = [praise('1'), praise('2', { day: sunday }), praise('3', { day: monday.add({ days: 7 }) })];
    expect(ids(counting(given))).toEqual(['1', '3']);
  });

  it('of a customer is that customer’s, whoever has written it down, and not the colleague’s', () => {
    const given = [
      praise('1', { customer: 'Acme Corp' }),
      praise('2', { customer: 'ACME  corp', fromId: 'li' }),
      praise('3'),
    ];
    expect(ids(counting(given))).toEqual(['1', '3']);
    expect(distinctGivers(given)).toBe(2);
  });

  it('that counts is as much as there are givers, people and weeks, in any order', () => {
    fc.assert(
      fc.property(anyPraises, (given) => {
        const groups = new Set(given.map((one) => `${giverOf(one)} ${one.toId} ${mondayOf(one.day)}`));
        expect(counting(given)).toHaveLength(groups.size);
        expect(counting(given.toReversed())).toHaveLength(groups.size);
      }),
    );
  });

  it('that is taken back leaves what would have counted without it', () => {
    fc.assert(
      fc.property(anyPraises, fc.nat(), (given, nth) => {
        const gone = given[nth % Math.max(1, given.length)];
        const left = given.filter((one) => one !== gone);
        const { begins, ceases } = recounted(given, left);
        const changed = [...counting(given).filter((one) => !ceases.includes(one)), ...begins];
        expect(ids(changed).sort()).toEqual(ids(counting(left)).sort());
        expect(ceases.every((one) => one === gone)).toBe(true);
        expect(begins.length).toBeLessThanOrEqual(ceases.length);
      }),
    );
  });

  it('that is given never stops another from counting, and counts itself at most', () => {
    fc.assert(
      fc.property(anyPraises, (given) => {
        const { begins, ceases } = recounted(given.slice(0, -1), given);
        expect(ceases).toEqual([]);
        expect(begins.every((one) => one === given.at(-1))).toBe(true);
      }),
    );
  });

  it('may count through capabilities that add up by points or by the occasion, and adds one to them', () => {
    expect(catalogue.filter(mayCountPraise).map(({ key }) => key)).toEqual([
      'teamwork',
      'cross-region',
      'knowledge',
      'referrals',
      'coaching',
    ]);
    expect(praiseAmount({ decimals: 2 })).toBe(100n);
  });
});
