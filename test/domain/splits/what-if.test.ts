import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whatIf } from '../../../src/domain/splits/what-if.ts';
import { indicator, sales } from '../known.ts';

const team = {
  indicator: sales,
  parent: 500n,
  reserve: 20n,
  children: [
    { key: 'chen', amount: 240n },
    { key: 'li', amount: 160n },
    { key: 'sun', amount: 80n },
  ],
};
const told = (amount: bigint, now: Partial<typeof team> = {}, unit?: bigint) =>
  whatIf({ ...team, ...now }, amount, unit)
    .children.map(({ key, after, by }) => `${key} ${after} (${by})`)
    .join(', ');

describe('another target of the parent', () => {
  it('raises everybody in proportion, and the reserve with them', () => {
    expect(told(600n)).toBe('chen 288 (48), li 192 (32), sun 96 (16)');
    expect(whatIf(team, 600n).reserve).toEqual({ before: 20n, after: 24n, by: 4n });
    expect(whatIf(team, 600n).difference).toEqual({ kind: 'even' });
  });

  it('lowers everybody in proportion', () => {
    expect(told(250n)).toBe('chen 120 (-120), li 80 (-80), sun 40 (-40)');
  });

  it('changes nothing when it is the same', () => {
    expect(told(500n)).toBe('chen 240 (0), li 160 (0), sun 80 (0)');
  });

  it('hands out in whole units what does not divide', () => {
    expect(told(601n)).toBe('chen 289 (49), li 192 (32), sun 96 (16)');
    expect(told(600n, { reserve: 20n }, 50n)).toBe('chen 300 (60), li 200 (40), sun 100 (20)');
  });

  it('is rounded once, halves upwards', () => {
    const half = { ...team, parent: 2n, reserve: 0n, children: [{ key: 'chen', amount: 1n }] };
    expect(whatIf(half, 3n).children[0]?.after).toBe(2n);
    expect(whatIf({ ...half, parent: 5n }, 7n).children[0]?.after).toBe(1n);
  });

  it('gives what is left to the same one, whoever is named first', () => {
    const alike = ['chen', 'li', 'sun'].map((key) => ({ key, amount: 100n }));
    const sharesOf = (children: typeof alike) =>
      new Map(
        whatIf({ ...team, parent: 300n, reserve: 0n, children }, 400n).children.map((child) => [
          child.key,
          child.after,
        ]),
      );
    expect(sharesOf(alike)).toEqual(
      new Map([
        ['chen', 134n],
        ['li', 133n],
        ['sun', 133n],
      ]),
    );
    expect(sharesOf(alike.toReversed())).toEqual(sharesOf(alike));
  });

  it('keeps the proportion of a gap, and of an over-assignment', () => {
    expect(whatIf({ ...team, reserve: 0n }, 1_000n).difference).toEqual({ kind: 'gap', amount: 40n });
    expect(whatIf({ ...team, reserve: 30n }, 1_000n).difference).toEqual({ kind: 'over-assignment', amount: 20n });
  });

  it('is all a gap where nothing was handed down', () => {
    expect(whatIf({ ...team, reserve: 0n, children: [] }, 600n).difference).toEqual({ kind: 'gap', amount: 600n });
  });

  it('is everybody’s where the indicator does not add up over people', () => {
    const rate = { indicator: indicator('renewal-rate'), parent: 9_000n, reserve: 0n };
    expect(told(9_500n, rate)).toBe('chen 9500 (9260), li 9500 (9340), sun 9500 (9420)');
  });

  it('is greater than 0, and was', () => {
    expect(() => whatIf(team, 0n)).toThrow(RangeError);
    expect(() => whatIf({ ...team, parent: 0n }, 5n)).toThrow(RangeError);
  });
});

describe('laws', () => {
  const amount = fc.bigInt({ min: 1n, max: 10n ** 12n });
  const children = fc.uniqueArray(fc.record({ key: fc.stringMatching(/^[a-z]{1,3}$/), amount }), {
    selector: ({ key }) => key,
    minLength: 1,
    maxLength: 12,
  });

  it('an even division stays even, whatever the new target, and in whatever order children come', () => {
    fc.assert(
      fc.property(children, fc.bigInt({ min: 0n, max: 10n ** 12n }), amount, (list, reserve, target) => {
        const parent = list.reduce((sum, child) => sum + child.amount, reserve);
        const found = whatIf({ indicator: sales, parent, reserve, children: list }, target);
        expect(found.difference).toEqual({ kind: 'even' });
        const turned = whatIf({ indicator: sales, parent, reserve, children: list.toReversed() }, target);
        expect(turned.children.toReversed()).toEqual(found.children);
      }),
    );
  });

  it('nobody is off the own proportion by a unit or more', () => {
    fc.assert(
      fc.property(children, amount, amount, (list, parent, target) => {
        const before = list.reduce((sum, child) => sum + child.amount, 0n);
        const { children: shifts, division } = whatIf(
          { indicator: sales, parent, reserve: 0n, children: list },
          target,
        );
        for (const child of shifts) {
          const off = child.after * before - division.children * child.before;
          expect(off < before && off > -before).toBe(true);
          expect(child.by).toBe(child.after - child.before);
        }
      }),
    );
  });
});
