import { describe, expect, it } from 'vitest';
import { exactJson } from '../../../../adapters/sources/json.ts';
import { answerShape, recordOf } from '../../../../adapters/sources/salesforce/read.ts';

/** How fields of these types read in a record of which this was answered, written as JSON. */
function read(written: string, types: Readonly<Record<string, string>>): Readonly<Record<string, string | null>> {
  const row = `{"attributes":{"type":"Opportunity"},"Id":"0060000000001AAAAA","SystemModstamp":"2026-11-20T01:00:00.000+0000",${written}}`;
  const { records } = answerShape.parse(exactJson(`{"totalSize":1,"done":true,"records":[${row}]}`));
  const fields = Object.entries(types).map(([name, type]) => ({ name, type }));
  return recordOf(records[0] ?? expect.fail(), fields).values;
}

describe('what a record holds becomes text', () => {
  it.each([
    ['currency', '1234567890123.45', '1234567890123.45'],
    ['currency', '1.25E7', '12500000'],
    ['double', '-0.5', '-0.5'],
    ['percent', 'null', null],
    ['int', '123456789012345678901', '123456789012345678901'],
    ['date', '"2026-11-20"', '2026-11-20'],
    ['datetime', '"2026-11-20T01:00:00.000+0000"', '2026-11-20T01:00:00Z'],
    ['datetime', '"2026-11-20T09:30:00.500+0800"', '2026-11-20T01:30:00.5Z'],
    ['datetime', '"soon"', 'soon'],
    ['string', '"2026-11-20T01:00:00.000+0000"', '2026-11-20T01:00:00.000+0000'],
    ['string', '""', null],
    ['boolean', 'false', 'false'],
    ['multipicklist', '"Partner;Renewal"', 'Partner;Renewal'],
  ])('%s %s', (type, written, text) => {
    expect(read(`"It__c":${written}`, { It__c: type })).toEqual({ It__c: text });
  });

  it('along a relationship, or nothing where there is none', () => {
    const types = { 'Owner.Email': 'email', 'Account.Owner.Name': 'string', 'Campaign.Name': 'string' };
    const written =
      '"Owner":{"attributes":{"type":"User"},"Email":"lina@example.com"},"Account":{"Owner":{"Name":"Li Na"}},"Campaign":null';
    expect(read(written, types)).toEqual({
      'Owner.Email': 'lina@example.com',
      'Account.Owner.Name': 'Li Na',
      'Campaign.Name': null,
    });
  });

  it('also what we ask for ourselves', () => {
    expect(read('"IsDeleted":false', { Id: 'id', SystemModstamp: 'datetime', IsDeleted: 'boolean' })).toEqual({
      Id: '0060000000001AAAAA',
      SystemModstamp: '2026-11-20T01:00:00Z',
      IsDeleted: 'false',
    });
  });
});

it('is no record without an id, or without the moment of its last change', () => {
  const parsed = (record: object): boolean => answerShape.safeParse({ done: true, records: [record] }).success;
  expect(parsed({ Id: '1', SystemModstamp: '2026-11-20T01:00:00.000+0000' })).toBe(true);
  expect(parsed({ SystemModstamp: '2026-11-20T01:00:00.000+0000' })).toBe(false);
  expect(parsed({ Id: '1' })).toBe(false);
  expect(parsed({ Id: '1', SystemModstamp: 'soon' })).toBe(false);
});
