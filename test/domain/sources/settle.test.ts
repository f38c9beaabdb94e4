import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/domain/sources/reading.ts';
import { type Standing, settle } from '../../../src/domain/sources/settle.ts';

const day = Temporal.PlainDate.from('2026-11-20');
const october = Temporal.PlainDate.from('2026-10-20');
const counted = { personId: 'chen', amount: 100n, day, customer: '华星' };
const counting = { is: 'counting', ...counted } as const;
const stands: Standing = { counted, why: undefined };
const unknown: Reading = { is: 'waiting', why: 'unknown-owner' };
const waits: Standing = { counted: undefined, why: 'unknown-owner' };
const passed: Reading = { is: 'passed', why: 'condition' };
const isClosed = (_: string, on: Temporal.PlainDate): boolean => on.month === 10;
const nothing = { is: 'nothing' };
const write = { is: 'write', back: false, anew: undefined, why: undefined };

describe('a record of which nothing is known', () => {
  it('gets its entry where it counts', () => {
    expect(settle(undefined, counting, isClosed)).toEqual({ ...write, anew: counting });
  });
  it('waits where it has to', () =>
    expect(settle(undefined, unknown, isClosed)).toEqual({ ...write, why: 'unknown-owner' }));
  it('leaves nothing behind where it does not count', () =>
    expect(settle(undefined, passed, isClosed)).toEqual(nothing));
});

describe('a record that counts', () => {
  it('is left alone while it says the same', () => expect(settle(stands, counting, isClosed)).toEqual(nothing));

  it.each([{ amount: 120n }, { personId: 'li' }, { day: day.add({ days: 1 }) }, { customer: undefined }])(
    'is counted anew when it says %o',
    (changed) => {
      const anew = { ...counting, ...changed };
      expect(settle(stands, anew, isClosed)).toEqual({ ...write, back: true, anew });
    },
  );

  it.each([
    ['is gone', undefined, undefined],
    ['does not fit any more', passed, undefined],
    ['is somebody’s of whom nobody knows', unknown, 'unknown-owner'],
  ])('is taken back when it %s', (_, reading, why) => {
    expect(settle(stands, reading, isClosed)).toEqual({ ...write, back: true, why });
  });
});

describe('a record that waits', () => {
  it('goes on waiting for the same', () => expect(settle(waits, unknown, isClosed)).toEqual(nothing));
  it('counts as soon as it can', () => expect(settle(waits, counting, isClosed)).toEqual({ ...write, anew: counting }));
  it('waits no more when it is gone', () => expect(settle(waits, undefined, isClosed)).toEqual(write));
});

describe('what is closed', () => {
  const inOctober: Standing = { counted: { ...counted, day: october }, why: undefined };
  const held: Standing = { ...inOctober, why: 'closed' };
  const hold = { is: 'hold', why: 'closed' };

  it('stays as it is, whatever becomes of the record', () => {
    expect(settle(inOctober, { ...counting, day: october, amount: 1n }, isClosed)).toEqual(hold);
    expect(settle(inOctober, counting, isClosed)).toEqual(hold);
    expect(settle(inOctober, undefined, isClosed)).toEqual(hold);
    expect(settle(held, undefined, isClosed)).toEqual(nothing);
  });

  it('takes no late record', () => expect(settle(undefined, { ...counting, day: october }, isClosed)).toEqual(hold));

  it('is no matter any more when the record says again what was counted', () => {
    expect(settle(held, { ...counting, day: october }, isClosed)).toEqual(write);
  });
});
