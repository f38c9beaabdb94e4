import { describe, expect, it } from 'vitest';
import { type AlignmentInput, alignment, isComparable, points } from '../../src/domain/alignment.ts';
import { ratio, zero } from '../../src/domain/ratio.ts';

const whole: AlignmentInput = {
  split: { parent: 500n, children: 480n, reserve: 20n },
  forecast: ratio(95, 100),
  expected: ratio(48, 100),
  people: [53, 49, 35, 47].map((percent) => ratio(percent, 100)),
  tasks: { confirmed: 4, due: 5 },
  helpers: 3,
  active: 5,
};
const partsOf = (input: Partial<AlignmentInput>) => {
  const { parts } = alignment({ ...whole, ...input });
  return Object.fromEntries(Object.entries(parts).map(([name, share]) => [name, share && points(share)]));
};

describe('the alignment index', () => {
  it('is the mean of its four parts', () => {
    expect(partsOf({})).toEqual({ coverage: 100, pace: 95, balance: 75, collaboration: 70 });
    expect(alignment(whole).index).toBe(85);
  });

  it('leaves out the parts that do not apply, and names none of them with a number', () => {
    expect(partsOf({ split: undefined })).toMatchObject({ coverage: undefined });
    expect(partsOf({ split: { parent: 0n, children: 5n, reserve: 0n } })).toMatchObject({ coverage: undefined });
    expect(partsOf({ forecast: undefined })).toMatchObject({ pace: undefined });
    expect(partsOf({ people: whole.people.slice(0, 3) })).toMatchObject({ balance: undefined });
    expect(partsOf({ tasks: { confirmed: 0, due: 0 } })).toMatchObject({ collaboration: undefined });
    expect(partsOf({ active: 0 })).toMatchObject({ collaboration: undefined });
    expect(alignment({ ...whole, split: undefined }).index).toBe(80);
  });

  it('is undefined when no part applies', () => {
    const nothing = { ...whole, split: undefined, forecast: undefined, people: [], tasks: { confirmed: 0, due: 0 } };
    expect(alignment(nothing).index).toBeUndefined();
  });

  it('counts what was handed down and the reserve, and no more than the whole', () => {
    expect(partsOf({ split: { parent: 500n, children: 380n, reserve: 20n } }).coverage).toBe(80);
    expect(partsOf({ split: { parent: 500n, children: 700n, reserve: 20n } }).coverage).toBe(100);
  });

  it('gives nothing extra for a forecast beyond the target, and nothing less than 0 for one below it', () => {
    expect(partsOf({ forecast: ratio(3, 2) }).pace).toBe(100);
    expect(partsOf({ forecast: ratio(-1, 10) }).pace).toBe(0);
  });

  it('counts who is at four fifths of the pace, to the last fraction', () => {
    const people = [384, 384, 384, 383].map((permille) => ratio(permille, 1_000));
    expect(partsOf({ people }).balance).toBe(75);
    expect(partsOf({ people, expected: zero }).balance).toBe(100);
  });

  it('takes half from confirmed tasks and half from how many helped', () => {
    expect(partsOf({ tasks: { confirmed: 5, due: 5 }, helpers: 0 }).collaboration).toBe(50);
    expect(partsOf({ tasks: { confirmed: 0, due: 5 }, helpers: 5 }).collaboration).toBe(50);
    expect(partsOf({ tasks: { confirmed: 7, due: 5 }, helpers: 9 }).collaboration).toBe(100);
  });
});

it('an index is compared with another of the same parts, and with none that is the mean of others', () => {
  const lower = alignment({ ...whole, forecast: ratio(60, 100) });
  const fewer = alignment({ ...whole, tasks: { confirmed: 0, due: 0 } });
  expect([isComparable(alignment(whole), lower), isComparable(alignment(whole), fewer)]).toEqual([true, false]);
  expect([isComparable(fewer, alignment(whole)), isComparable(fewer, fewer)]).toEqual([false, true]);
});

it('only what is complete is 100', () => {
  expect(points(ratio(9_996, 10_000))).toBe(99);
  expect(points(ratio(1, 1))).toBe(100);
  expect(points(ratio(705, 1_000))).toBe(71);
});
