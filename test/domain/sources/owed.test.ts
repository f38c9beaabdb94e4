import { describe, expect, it } from 'vitest';
import { type Counts, countedInAll, owedFor } from '../../../src/domain/sources/owed.ts';
import type { Reading } from '../../../src/domain/sources/reading.ts';

const day = Temporal.PlainDate.from('2026-10-20');
const later = Temporal.PlainDate.from('2026-11-18');
const counted = { personId: 'chen', amount: 100n, day, customer: undefined };
const says = (personId: string, amount: bigint): Reading => ({ is: 'counting', ...counted, personId, amount });
const whoIs = (personId: string): string => (personId === 'chen on the phone' ? 'chen' : personId);
const chen = (amount: bigint) => ({ personId: 'chen', amount, day: later });

describe('what has to be added so that a record counts what it says', () => {
  it.each<[string, Counts | undefined, Reading | undefined, readonly [string, bigint][]]>([
    ['nothing where it does', { counted }, says('chen', 100n), []],
    ['the difference', { counted }, says('chen', 120n), [['chen', 20n]]],
    ['the difference downwards', { counted }, says('chen', 70n), [['chen', -30n]]],
    ['all of a late one', undefined, says('chen', 120n), [['chen', 120n]]],
    ['less than nothing of one that is gone', { counted }, undefined, [['chen', -100n]]],
    ['as much of one that does not fit', { counted }, { is: 'passed', why: 'condition' }, [['chen', -100n]]],
    [
      'back at one and on at the other',
      { counted },
      says('li', 100n),
      [
        ['chen', -100n],
        ['li', 100n],
      ],
    ],
    ['only what was not made up for', { counted, madeUp: [chen(20n)] }, says('chen', 130n), [['chen', 10n]]],
    ['back what was made up for', { counted, madeUp: [chen(20n)] }, says('chen', 100n), [['chen', -20n]]],
    ['nothing for who is one with somebody', { counted }, says('chen on the phone', 100n), []],
  ])('is %s', (_, counts, reading, owed) => {
    expect(owedFor(counts, reading, whoIs)?.map(({ personId, amount }) => [personId, amount])).toEqual(owed);
  });

  it('is not known while it does not say enough', () => {
    expect(owedFor({ counted }, { is: 'waiting', why: 'unknown-owner' }, whoIs)).toBeUndefined();
  });
});

it('what a record counts in all is what it counts anywhere', () => {
  expect(countedInAll({ counted })).toBe(100n);
  expect(countedInAll({ counted, madeUp: [chen(20n), chen(-5n)] })).toBe(115n);
  expect(countedInAll({ counted: undefined, madeUp: [chen(20n)] })).toBe(20n);
  expect(countedInAll({ counted, madeUp: [chen(-100n)] })).toBeUndefined();
  expect(countedInAll({ counted: undefined })).toBeUndefined();
});
