import { describe, expect, it } from 'vitest';
import {
  changedSince,
  checkedObject,
  checkedPath,
  happenedFrom,
  pageOf,
  those,
} from '../../../../adapters/sources/neocrm/query.ts';
import { SourceError } from '../../../../src/errors.ts';
import { column } from './deals.ts';

const wanted = {
  object: 'opportunity',
  columns: [column('money'), column('id'), column('ownerId.email'), column('money')],
};
const since = Temporal.Instant.from('2026-11-20T01:00:00.123Z');
const which = { kind: 'happened', field: 'closeDate', from: Temporal.PlainDate.from('2026-11-20') } as const;

describe('a page', () => {
  it('begins with the first that changed at that moment or later, each field named once', () => {
    expect(pageOf(wanted, changedSince(since), undefined)).toBe(
      'select id, money, ownerId.email from opportunity where updatedAt >= 1795136400123 order by id limit 0, 2000',
    );
  });

  it('goes on behind the last id', () => {
    expect(pageOf(wanted, changedSince(since), '2900000000000042')).toContain(
      ' where updatedAt >= 1795136400123 and id > 2900000000000042 order by id ',
    );
  });

  it.each(['', '1 or 1 = 1', '-1', 'locator-1', '1'.repeat(20)])('goes on from %o nowhere', (cursor) => {
    expect(() => pageOf(wanted, changedSince(since), cursor)).toThrow(new SourceError('cursor', 'no-id'));
  });
});

describe('what happened on a day or later, or on none', () => {
  it('is from when the day begins in China', () => {
    expect(happenedFrom(column('closeDate'), which)).toBe(
      `(closeDate >= ${Date.parse('2026-11-19T16:00:00Z')} or closeDate is null)`,
    );
  });

  it('is from when the day begins anywhere, where moments are kept', () => {
    expect(happenedFrom(column('createdAt'), which)).toBe(
      `(createdAt >= ${Date.parse('2026-11-19T10:00:00Z')} or createdAt is null)`,
    );
  });

  it('is not asked by what is no day', () => {
    expect(() => happenedFrom(column('money'), which)).toThrow(new SourceError('unknown', 'money'));
  });
});

it('some records are asked for by their numbers, and by nothing that is none', () => {
  expect(those(wanted, ['7', "1' or '1'='1", '1, 2', '', '8'])).toBe(
    'select id, money, ownerId.email from opportunity where id in (7, 8) order by id limit 0, 2000',
  );
  expect(those(wanted, ['nobody'])).toBeUndefined();
});

describe('a name', () => {
  it('leads to a field, or through one', () => {
    expect(checkedPath('money')).toEqual(['money']);
    expect(checkedPath('ownerId.email')).toEqual(['ownerId', 'email']);
  });

  it.each(['', '.', 'a.', '.a', 'a.b.c', 'a b', "a'", 'a,b', 'a--', '金额', '__proto__', '1a', 'a'.repeat(81)])(
    'is not %o',
    (name) => {
      expect(() => checkedPath(name)).toThrow(new SourceError('unknown', name));
      expect(() => checkedObject(name)).toThrow(new SourceError('unknown', name));
    },
  );
});
