import { describe, expect, it } from 'vitest';
import type { Field, Fields } from '../../../../adapters/sources/fxiaoke/fields.ts';
import {
  checkedObject,
  dataQuery,
  filtersOf,
  firstPart,
  isId,
  pathFor,
} from '../../../../adapters/sources/fxiaoke/query.ts';

const field = (name: string, kind: Field['kind'], source = name): [string, Field] => [
  name,
  { name, label: name, kind, source, path: [name] },
];
const fields: Fields = new Map([
  field('close_date', 'day'),
  field('stg_changed_time', 'moment'),
  field('amount', 'number'),
  field('owner__r.phone', 'text', 'owner'),
  field('owner__r.email', 'text', 'owner'),
]);
const happened = (name: string) =>
  ({ kind: 'happened', field: name, from: Temporal.PlainDate.from('2026-11-01') }) as const;
const changed = { kind: 'changed', since: Temporal.Instant.from('2026-11-20T01:00:00Z') } as const;

describe('a page', () => {
  const asked = ['amount', 'owner__r.phone', 'owner__r.email'].flatMap((name) => fields.get(name) ?? []);
  const filter = { field_name: 'amount', operator: 'GT', field_values: ['1'] } as const;

  it('is asked for in the order of ids, from the beginning, each field once', () => {
    expect(dataQuery('NewOpportunityObj', asked, [filter])).toEqual({
      data: {
        dataObjectApiName: 'NewOpportunityObj',
        search_query_info: {
          offset: 0,
          limit: 100,
          filters: [filter],
          orders: [{ fieldName: '_id', isAsc: true }],
          fieldProjection: ['_id', 'amount', 'owner'],
        },
      },
    });
  });

  it('goes on behind the last id, and never by counting', () => {
    expect(dataQuery('NewOpportunityObj', [], [filter], '6f')).toMatchObject({
      data: {
        search_query_info: {
          offset: 0,
          filters: [filter, { field_name: '_id', operator: 'GT', field_values: ['6f'] }],
        },
      },
    });
  });

  it.each([
    ['AccountObj', '/cgi/crm/v2/data/query'],
    ['object_vK7t2__c', '/cgi/crm/custom/v2/data/query'],
  ])('of %s is asked for at %s', (object, path) => {
    expect(pathFor(object)).toBe(path);
  });
});

describe('what is asked for', () => {
  it('by change is all at once, from that millisecond on', () => {
    expect(firstPart(changed, fields)).toBe('all');
    expect(filtersOf(changed, 'all', fields)).toEqual([
      { field_name: 'last_modified_time', operator: 'GTE', field_values: ['1795136400000'] },
    ]);
  });

  it('by day is first what has none, then what is of that day in Beijing or later', () => {
    expect(firstPart(happened('close_date'), fields)).toBe('undated');
    expect(filtersOf(happened('close_date'), 'undated', fields)).toEqual([
      { field_name: 'close_date', operator: 'IS', field_values: [] },
    ]);
    const [first] = filtersOf(happened('close_date'), 'dated', fields);
    expect(first?.operator).toBe('GTE');
    const start = Temporal.Instant.fromEpochMilliseconds(Number(first?.field_values[0]));
    expect(start.toString({ timeZone: 'Asia/Shanghai' })).toBe('2026-11-01T00:00:00+08:00');
  });

  it('by moment begins as early as that day can', () => {
    const [first] = filtersOf(happened('stg_changed_time'), 'dated', fields);
    const start = Temporal.Instant.fromEpochMilliseconds(Number(first?.field_values[0]));
    expect(start.toString()).toBe('2026-10-31T00:00:00Z');
  });

  it('by what is no day is everything', () => {
    expect(firstPart(happened('amount'), fields)).toBe('all');
    expect(filtersOf(happened('amount'), 'all', fields)).toEqual([]);
  });

  it('by a field that is not there is nothing', () => {
    expect(() => firstPart(happened('constructor'), fields)).toThrow('unknown: field');
  });
});

it.each(['AccountObj"', 'a b', '', '__proto__', '客户', 'AccountObj\n'])('%j is no object', (name) => {
  expect(() => checkedObject(name)).toThrow('unknown: object');
});

it.each([
  ['6f0000000000000000000001', true],
  ["6f' or", false],
  ['', false],
  ['6f,70', false],
])('%j as an id: %s', (id, expected) => {
  expect(isId(id)).toBe(expected);
});
