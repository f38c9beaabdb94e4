import { expect, it } from 'vitest';
import { OrderedRecords } from '../../../adapters/emulators/ordered-records.ts';
import type { SortedList } from '../../../adapters/emulators/sorted-list.ts';

const open = () =>
  new OrderedRecords<{ readonly id: string; readonly changed: number }>(
    (one, other) => Number(one.id) - Number(other.id),
    (one, other) => one.changed - other.changed,
  );

const idsIn = <Entry extends { readonly id: string }>(list: SortedList<Entry>): string[] =>
  Array.from({ length: list.length }, (_, index) => list.at(index).id);

it('has a record once in each order, as it was put there last', () => {
  const records = open();
  for (const [id, changed] of [
    ['2', 10],
    ['1', 20],
    ['2', 30],
  ] as const)
    records.put({ id, changed });
  expect(records.get('2')).toEqual({ id: '2', changed: 30 });
  expect(idsIn(records.byId)).toEqual(['1', '2']);
  expect(idsIn(records.byChange)).toEqual(['1', '2']);
});

it('has one no more that was dropped', () => {
  const records = open();
  records.put({ id: '1', changed: 10 });
  records.drop('1');
  records.drop('never there');
  expect([records.get('1'), idsIn(records.byId), idsIn(records.byChange)]).toEqual([undefined, [], []]);
});
