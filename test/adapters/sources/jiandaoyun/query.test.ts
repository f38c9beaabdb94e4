import { describe, expect, it } from 'vitest';
import { fieldsOf, formShape } from '../../../../adapters/sources/jiandaoyun/fields.ts';
import { dataQuery, fieldNamed, filterOf, formOf } from '../../../../adapters/sources/jiandaoyun/query.ts';
import { SourceError } from '../../../../src/errors.ts';

const widgets = [
  { name: 'signed_on', label: '签约日期', type: 'datetime' },
  { name: 'month', label: '月份', type: 'text' },
  { name: 'owner', label: '负责人', type: 'user' },
  { name: 'lines', label: '明细', type: 'subform', items: [{ name: 'due', label: '到期', type: 'datetime' }] },
];
const known = fieldsOf(formShape.parse({ widgets, sysWidgets: [{ name: 'createTime' }] }));
const form = { app_id: '65f0a1000000000000000001', entry_id: '65f0a1000000000000000011' };
const day = Temporal.PlainDate.from('2026-11-20');

const failureOf = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    if (error instanceof SourceError) return error.message;
  }
  return expect.fail('it was taken');
};

describe('a page', () => {
  const asked = ['owner.name', 'signed_on', 'owner.username', 'lines.due'].map((name) => fieldNamed(name, known));

  it('is asked for by whole fields, a hundred records at once', () => {
    expect(dataQuery(form, asked, undefined, undefined)).toEqual({
      ...form,
      fields: ['owner', 'signed_on', 'lines'],
      limit: 100,
    });
  });

  it('goes on after the last id of the one before, and after nothing else', () => {
    expect(dataQuery(form, asked, undefined, '65f0a1000000000000000099')).toMatchObject({
      data_id: '65f0a1000000000000000099',
    });
    for (const cursor of ['', '1', '65f0a1000000000000000099 ', 'x'.repeat(24)]) {
      expect(failureOf(() => dataQuery(form, asked, undefined, cursor))).toBe('cursor: no-id');
    }
  });
});

describe('which records', () => {
  it('have changed at that moment or later, to the second and rather one too many', () => {
    const since = Temporal.Instant.from('2026-11-20T01:02:03.9Z');
    expect(filterOf({ kind: 'changed', since }, known)).toEqual({
      rel: 'and',
      cond: [{ field: 'updateTime', method: 'range', value: ['2026-11-20T01:02:03Z', null] }],
    });
  });

  it('have happened from the moment on at which that day begins anywhere, or on no day', () => {
    expect(filterOf({ kind: 'happened', field: 'signed_on', from: day }, known)).toEqual({
      rel: 'or',
      cond: [
        { field: 'signed_on', method: 'range', value: ['2026-11-19T10:00:00Z', null] },
        { field: 'signed_on', method: 'empty' },
      ],
    });
    expect(filterOf({ kind: 'happened', field: 'createTime', from: day }, known)).toMatchObject({ rel: 'or' });
  });

  it.each(['month', 'lines.due', 'owner.name'])(
    'are all of them, by a field without an order of times: %s',
    (field) => {
      expect(filterOf({ kind: 'happened', field, from: day }, known)).toBeUndefined();
    },
  );

  it.each(['owner', 'sign', 'updateTime', '__proto__', 'signed_on.x', ''])(
    'are none by what is no field: %o',
    (field) => {
      expect(failureOf(() => filterOf({ kind: 'happened', field, from: day }, known))).toBe(`unknown: ${field}`);
    },
  );
});

describe('a form', () => {
  it('is told by its app and itself', () => {
    expect(formOf('65f0a1000000000000000001/65f0a1000000000000000011')).toEqual(form);
  });

  it.each(['65f0a1000000000000000011', 'a/b', '65f0a1000000000000000001/../65f0a1000000000000000011', '/', ''])(
    'is not %o',
    (object) => {
      expect(failureOf(() => formOf(object))).toBe(`unknown: ${object}`);
    },
  );
});
