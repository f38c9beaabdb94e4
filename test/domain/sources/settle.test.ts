import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/domain/sources/reading.ts';
import { type Closing, type Standing, settle } from '../../../src/domain/sources/settle.ts';

const day = Temporal.PlainDate.from('2026-11-20');
const october = Temporal.PlainDate.from('2026-10-20');
const counted = { personId: 'chen', amount: 100n, day, customer: '华星' };
const counting = { is: 'counting', ...counted } as const;
const stands: Standing = { counted, why: undefined };
const unknown: Reading = { is: 'waiting', why: 'unknown-owner' };
const waits: Standing = { counted: undefined, why: 'unknown-owner' };
const passed: Reading = { is: 'passed', why: 'condition' };
const closing: Closing = {
  isClosed: (_, on) => on.month === 10,
  whoIs: (personId) => (personId === 'chen on the phone' ? 'chen' : personId),
};
const nothing = { is: 'nothing' };
const write = { is: 'write', back: false, anew: undefined, why: undefined };

describe('a record of which nothing is known', () => {
  it('gets its entry where it counts', () => {
    expect(settle(undefined, counting, closing)).toEqual({ ...write, anew: counting });
  });
  it('waits where it has to', () =>
    expect(settle(undefined, unknown, closing)).toEqual({ ...write, why: 'unknown-owner' }));
  it('leaves nothing behind where it does not count', () =>
    expect(settle(undefined, passed, closing)).toEqual(nothing));
});

describe('a record that counts', () => {
  it('is left alone while it says the same', () => expect(settle(stands, counting, closing)).toEqual(nothing));

  it.each([{ amount: 120n }, { personId: 'li' }, { day: day.add({ days: 1 }) }, { customer: undefined }])(
    'is counted anew when it says %o',
    (changed) => {
      const anew = { ...counting, ...changed };
      expect(settle(stands, anew, closing)).toEqual({ ...write, back: true, anew });
    },
  );

  it.each([
    ['is gone', undefined, undefined],
    ['does not fit any more', passed, undefined],
    ['is somebody’s of whom nobody knows', unknown, 'unknown-owner'],
  ])('is taken back when it %s', (_, reading, why) => {
    expect(settle(stands, reading, closing)).toEqual({ ...write, back: true, why });
  });
});

describe('a record that waits', () => {
  it('goes on waiting for the same', () => expect(settle(waits, unknown, closing)).toEqual(nothing));
  it('counts as soon as it can', () => expect(settle(waits, counting, closing)).toEqual({ ...write, anew: counting }));
  it('waits no more when it is gone', () => expect(settle(waits, undefined, closing)).toEqual(write));
});

describe('what is closed', () => {
  const inOctober: Standing = { counted: { ...counted, day: october }, why: undefined };
  const held: Standing = { ...inOctober, why: 'closed' };
  const hold = { is: 'hold', why: 'closed' };

  it('stays as it is, whatever becomes of the record', () => {
    expect(settle(inOctober, { ...counting, day: october, amount: 1n }, closing)).toEqual(hold);
    expect(settle(inOctober, counting, closing)).toEqual(hold);
    expect(settle(inOctober, undefined, closing)).toEqual(hold);
    expect(settle(held, undefined, closing)).toEqual(nothing);
  });

  it('takes no late record', () => expect(settle(undefined, { ...counting, day: october }, closing)).toEqual(hold));

  it('is no matter any more when the record says again what was counted', () => {
    expect(settle(held, { ...counting, day: october }, closing)).toEqual(write);
  });

  it('is not touched by another name of the customer, nor by who was linked to whom since', () => {
    expect(settle(inOctober, { ...counting, day: october, customer: '华星集团' }, closing)).toEqual(nothing);
    const before = { counted: { ...counted, personId: 'chen on the phone', day: october }, why: undefined };
    expect(settle(before, { ...counting, day: october }, closing)).toEqual(nothing);
    expect(settle({ ...before, why: 'closed' }, { ...counting, day: october }, closing)).toEqual(write);
    expect(settle(before, { ...counting, day: october, personId: 'li' }, closing)).toEqual(hold);
  });

  it('is left by a record, or taken up by one, once it is open again', () => {
    const open: Closing = { ...closing, isClosed: () => false };
    expect(settle(held, counting, open)).toEqual({ ...write, back: true, anew: counting });
    expect(settle(held, undefined, open)).toEqual({ ...write, back: true });
    const late = { ...counting, day: october };
    expect(settle({ counted: undefined, why: 'closed' }, late, open)).toEqual({ ...write, anew: late });
  });
});

describe('what was decided about a record of a closed day', () => {
  const inOctober = { ...counted, day: october };
  const of = (says: Partial<typeof counted>): Reading => ({ is: 'counting', ...inOctober, ...says });
  const more = of({ amount: 120n });
  const madeUp = [{ personId: 'chen', amount: 20n, day }];
  const left: Standing = { counted: inOctober, why: 'closed', decided: { reading: more } };
  const settled: Standing = { ...left, madeUp };
  const waiting: Standing = { counted: inOctober, madeUp, why: 'closed' };
  const late: Standing = { counted: undefined, madeUp: [{ personId: 'chen', amount: 120n, day }], why: 'closed' };
  const gone: Standing = {
    ...left,
    madeUp: [{ personId: 'chen', amount: -100n, day }],
    decided: { reading: undefined },
  };
  const hold = { is: 'hold', why: 'closed' };
  const stand = { is: 'stand' };
  const back = { ...write, back: true };

  it.each<[string, Standing, Reading | undefined, object]>([
    ['left, and says the same', left, more, nothing],
    ['left, and says the same of another customer', left, { ...more, customer: '华星集团' } as Reading, nothing],
    ['left, and says something else', left, of({ amount: 130n }), hold],
    ['left, and is somebody else’s by now', left, of({ amount: 120n, personId: 'li' }), hold],
    ['left, and is on another day by now', left, of({ amount: 120n, day }), hold],
    ['left, and is gone', left, undefined, hold],
    ['left, and nobody knows whose it is', left, unknown, hold],
    ['left, and says again what was counted', left, of({}), write],
    ['left when it was gone, and is still', { ...left, decided: { reading: undefined } }, passed, nothing],
    ['left without an owner, and has none still', { ...left, decided: { reading: unknown } }, unknown, nothing],
    ['settled, and says the same', settled, more, nothing],
    ['settled, and says something else', settled, of({ amount: 130n }), hold],
    ['settled, and says again what was counted first', settled, of({}), hold],
    ['settled, and is gone', settled, undefined, hold],
    ['settled as gone, and is still', gone, undefined, nothing],
    ['settled as gone, and is back', gone, of({}), hold],
    ['waiting again, and still does', waiting, of({ amount: 130n }), nothing],
    ['waiting again, and says what was settled', waiting, more, stand],
    ['counted late in another month, and says the same', { ...late, decided: { reading: more } }, more, nothing],
    ['counted late in another month, and is gone', { ...late, decided: { reading: more } }, undefined, back],
  ])('says what follows where it was %s', (_, standing, reading, step) => {
    expect(settle(standing, reading, closing)).toEqual(step);
  });

  it.each<[string, Standing, Reading | undefined]>([
    ['was left', left, more],
    ['was settled', settled, more],
    ['was settled and changed since', settled, of({ amount: 130n })],
    ['was settled and says what was counted first', settled, of({})],
    ['was settled as gone', gone, undefined],
    ['counted late', { ...late, decided: { reading: more } }, more],
  ])('is over once the month is open again: a record that %s counts in its own day alone', (_, standing, reading) => {
    const open: Closing = { ...closing, isClosed: () => false };
    expect(settle(standing, reading, open)).toEqual({ ...write, back: true, anew: reading });
  });

  it('stays where the day that makes up for it has been closed meanwhile', () => {
    const both: Closing = { ...closing, isClosed: (_, on) => on.equals(day) };
    expect(settle(settled, more, both)).toEqual(nothing);
    expect(settle(settled, of({ amount: 130n }), both)).toEqual(hold);
  });
});
