import { describe, expect, it } from 'vitest';
import { findQuery, pageQuery, placeIn, writtenPlace } from '../../../../adapters/sources/salesforce/query.ts';
import { SourceError } from '../../../../src/errors.ts';

const amount = { name: 'Amount', type: 'currency' };
const asked = { object: 'Opportunity', fields: [amount, { name: 'Owner.Email', type: 'email' }], tellsDeleted: true };
const id = '0060000000001AAAAA';
const since = Temporal.Instant.from('2026-11-20T01:02:03.9Z');
const from = Temporal.PlainDate.from('2026-11-20');

describe('a page of what has changed', () => {
  it('is in the order of the changes, from the second on in which that moment is', () => {
    expect(pageQuery(asked, { kind: 'changed', since }, undefined, undefined)).toBe(
      'SELECT Id, SystemModstamp, IsDeleted, Amount, Owner.Email FROM Opportunity ' +
        'WHERE SystemModstamp >= 2026-11-20T01:02:03.000Z ORDER BY SystemModstamp, Id LIMIT 2000',
    );
  });

  it('goes on after the last record of the one before, also among those of one moment', () => {
    const place = { stamp: '2026-11-20T05:00:00.000Z', id };
    expect(pageQuery(asked, { kind: 'changed', since }, undefined, place)).toBe(
      'SELECT Id, SystemModstamp, IsDeleted, Amount, Owner.Email FROM Opportunity ' +
        'WHERE SystemModstamp >= 2026-11-20T01:02:03.000Z AND SystemModstamp >= 2026-11-20T05:00:00.000Z ' +
        `AND (SystemModstamp > 2026-11-20T05:00:00.000Z OR Id > '${id}') ORDER BY SystemModstamp, Id LIMIT 2000`,
    );
  });

  it('asks for each field once, and for no deletion where there is none', () => {
    const twice = { object: 'User', fields: [amount, amount, { name: 'Id', type: 'id' }], tellsDeleted: false };
    expect(pageQuery(twice, { kind: 'changed', since }, undefined, undefined)).toMatch(
      /^SELECT Id, SystemModstamp, Amount FROM User WHERE/,
    );
  });
});

describe('a page of what has happened', () => {
  const happened = { kind: 'happened', field: 'CloseDate', from } as const;

  it('has that day, those after it, and no day', () => {
    expect(pageQuery(asked, happened, { name: 'CloseDate', type: 'date' }, undefined)).toContain(
      ' WHERE (CloseDate >= 2026-11-20 OR CloseDate = null) ORDER BY ',
    );
  });

  it('has moments from the one on at which that day begins anywhere', () => {
    expect(pageQuery(asked, happened, { name: 'StartDateTime', type: 'datetime' }, undefined)).toContain(
      ' WHERE (StartDateTime >= 2026-11-19T10:00:00.000Z OR StartDateTime = null) ORDER BY ',
    );
  });

  it('has everything, by a field that has no days', () => {
    expect(pageQuery(asked, happened, { name: 'Month__c', type: 'string' }, undefined)).toMatch(
      /FROM Opportunity ORDER BY SystemModstamp, Id LIMIT 2000$/,
    );
  });
});

describe('where somebody was', () => {
  it('is text, and found again', () => {
    const written = writtenPlace(Temporal.Instant.from('2026-11-20T05:00:00+00:00'), id);
    expect(written).toBe(`2026-11-20T05:00:00.000Z ${id}`);
    expect(placeIn(written)).toEqual({ stamp: '2026-11-20T05:00:00.000Z', id });
  });

  it.each([
    '',
    id,
    `2026-11-20T05:00:00.000Z ${id.slice(0, 14)}`,
    `2026-11-20T05:00:00.000Z ${id}' OR Id != '`,
    `2026-11-20 OR Id != null ${id}`,
    `2026-11-20T05:00:00.000Z ${id}\n`,
  ])('is not %o', (cursor) => {
    expect(() => placeIn(cursor)).toThrow(new SourceError('cursor', 'no-place'));
  });
});

describe('records of some ids', () => {
  it('are asked for by those that are ids, long or short', () => {
    expect(findQuery(asked, [id, id.slice(0, 15), "x' OR Id != '", '', 'no-such-id'])).toBe(
      `SELECT Id, SystemModstamp, IsDeleted, Amount, Owner.Email FROM Opportunity WHERE Id IN ('${id}','${id.slice(0, 15)}')`,
    );
  });

  it('are not asked for where none of them is one', () => {
    expect(findQuery(asked, ["') OR Id != ('", 'Ä'.repeat(15)])).toBeUndefined();
    expect(findQuery(asked, [])).toBeUndefined();
  });
});
