import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/domain/ratio.ts';
import { type Split, type SplitMethod, splitTarget, type ToSplit } from '../../../src/domain/splits/split.ts';
import { indicator, sales } from '../known.ts';

const team: ToSplit = { indicator: sales, parent: 500n, reserve: 20n, children: ['chen', 'li', 'sun', 'zhou'] };
const amounts = (split: Split): string =>
  split.kind === 'refused' ? split.why : split.shares.map(({ key, amount }) => `${key} ${amount}`).join(', ');
const told = (method: SplitMethod, what: Partial<ToSplit> = {}, unit?: bigint) =>
  amounts(splitTarget({ ...team, ...what }, method, unit));

describe('500 with 20 kept back, among four', () => {
  it.each<[SplitMethod, string]>([
    [{ by: 'equal' }, 'chen 120, li 120, sun 120, zhou 120'],
    [
      {
        by: 'headCount',
        people: new Map([
          ['chen', 1],
          ['li', 2],
          ['sun', 3],
          ['zhou', 6],
        ]),
      },
      'chen 40, li 80, sun 120, zhou 240',
    ],
    [
      {
        by: 'lastActual',
        actuals: new Map([
          ['chen', 1_000n],
          ['li', 500n],
          ['sun', 100n],
        ]),
      },
      'chen 300, li 150, sun 30, zhou 0',
    ],
    [
      {
        by: 'ramp',
        shares: new Map([
          ['chen', ratio(1, 1)],
          ['li', ratio(1, 1)],
          ['sun', ratio(1, 3)],
          ['zhou', ratio(1, 15)],
        ]),
      },
      'chen 200, li 200, sun 67, zhou 13',
    ],
    [
      {
        by: 'hand',
        amounts: new Map([
          ['chen', 200n],
          ['li', 100n],
          ['sun', 100n],
          ['zhou', 80n],
        ]),
      },
      'chen 200, li 100, sun 100, zhou 80',
    ],
  ])('%j', (method, shares) => {
    expect(told(method)).toBe(shares);
    const split = splitTarget(team, method);
    expect(split.kind === 'split' && split.division).toEqual({ parent: 500n, reserve: 20n, children: 480n });
    expect(split.kind === 'split' && split.difference).toEqual({ kind: 'even' });
  });

  it('in round steps, what is less than a step going to one of them', () => {
    expect(told({ by: 'equal' }, { parent: 525n }, 10n)).toBe('chen 130, li 130, sun 125, zhou 120');
  });
});

describe('a split by hand', () => {
  const byHand = (chen: bigint) =>
    splitTarget({ ...team, children: ['chen'] }, { by: 'hand', amounts: new Map([['chen', chen]]) });

  it('that leaves something over is a gap, with its name', () => {
    expect(byHand(400n)).toMatchObject({ difference: { kind: 'gap', amount: 80n } });
  });

  it('that hands down too much is an over-assignment', () => {
    expect(byHand(481n)).toMatchObject({ difference: { kind: 'over-assignment', amount: 1n } });
  });

  it('never gives less than nothing', () => {
    expect(byHand(-1n)).toEqual({ kind: 'refused', why: 'below-nothing' });
  });
});

describe('what cannot be split', () => {
  it.each<[string, Partial<ToSplit>, SplitMethod, string]>([
    ['without children', { children: [] }, { by: 'equal' }, 'no-children'],
    ['all of it kept back', { reserve: 500n }, { by: 'equal' }, 'nothing-to-split'],
    ['more kept back than there is', { reserve: 501n }, { by: 'equal' }, 'nothing-to-split'],
    ['less than nothing kept back', { reserve: -1n }, { by: 'equal' }, 'below-nothing'],
    [
      'nobody sold anything',
      {},
      {
        by: 'lastActual',
        actuals: new Map([
          ['chen', 0n],
          ['li', -5n],
        ]),
      },
      'no-basis',
    ],
    ['nobody is in any team', {}, { by: 'headCount', people: new Map() }, 'no-basis'],
    ['nobody has started', {}, { by: 'ramp', shares: new Map([['chen', ratio(0, 1)]]) }, 'no-basis'],
    ['no amount was given', {}, { by: 'hand', amounts: new Map() }, 'no-basis'],
  ])('%s', (_what, what, method, why) => {
    expect(told(method, what)).toBe(why);
  });

  it('names those for whom there is nothing to go by', () => {
    const actuals = new Map([
      ['chen', 1_000n],
      ['li', -5n],
      ['sun', 0n],
    ]);
    expect(splitTarget(team, { by: 'lastActual', actuals })).toMatchObject({ without: ['li', 'sun', 'zhou'] });
  });
});

it('what does not add up over people is handed down as it is', () => {
  const rate = { indicator: indicator('renewal-rate'), parent: 9_000n, reserve: 0n };
  expect(told({ by: 'equal' }, rate)).toBe('chen 9000, li 9000, sun 9000, zhou 9000');
  expect(splitTarget({ ...team, ...rate }, { by: 'headCount', people: new Map() }).kind).toBe('cascade');
});

describe('laws', () => {
  const children = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 12 });
  const parent = fc.bigInt({ min: 1n, max: 10n ** 13n });
  const unit = fc.constantFrom(1n, 100n, 1_000_000n);
  const method = (keys: readonly string[]): fc.Arbitrary<SplitMethod> => {
    const map = <Value>(value: fc.Arbitrary<Value>) =>
      fc.tuple(...keys.map(() => value)).map((list) => new Map(keys.map((key, index) => [key, list[index] as Value])));
    return fc.oneof(
      fc.constant({ by: 'equal' } as const),
      map(fc.integer({ min: 1, max: 50 })).map((people) => ({ by: 'headCount', people }) as const),
      map(fc.bigInt({ min: 1n, max: 10n ** 12n })).map((actuals) => ({ by: 'lastActual', actuals }) as const),
      map(fc.integer({ min: 1, max: 8_100 })).map((tops) => {
        const shares = new Map([...tops].map(([key, top]) => [key, ratio(top, 8_100)]));
        return { by: 'ramp', shares } as const;
      }),
    );
  };
  const split = children.chain((keys) => fc.record({ keys: fc.constant(keys), parent, unit, method: method(keys) }));

  it('children and reserve are the parent, to the last of the smallest unit', () => {
    fc.assert(
      fc.property(split, fc.bigInt({ min: 0n, max: 10n ** 13n }), ({ keys, method, parent, unit }, kept) => {
        const found = splitTarget({ ...team, children: keys, parent: parent + kept, reserve: kept }, method, unit);
        expect(found).toMatchObject({ kind: 'split', difference: { kind: 'even' }, without: [] });
      }),
    );
  });

  it('the order in which children come changes nothing', () => {
    fc.assert(
      fc.property(split, ({ keys, method, parent, unit }) => {
        const sharesOf = (list: readonly string[]) => {
          const found = splitTarget({ ...team, reserve: 0n, parent, children: list }, method, unit);
          return found.kind === 'split' ? new Map(found.shares.map(({ key, amount }) => [key, amount])) : undefined;
        };
        expect(sharesOf(keys.toReversed())).toEqual(sharesOf(keys));
        expect(sharesOf(keys.toSorted())).toEqual(sharesOf(keys));
      }),
    );
  });
});
