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
