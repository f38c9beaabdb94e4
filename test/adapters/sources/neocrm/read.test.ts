import { describe, expect, it } from 'vitest';
import { recordsIn } from '../../../../adapters/sources/neocrm/read.ts';
import { SourceError } from '../../../../src/errors.ts';
import { column } from './deals.ts';

const read = (name: string, value: unknown) =>
  recordsIn({ records: [{ id: '7', [name]: value }] }, [column(name)])[0]?.values[name];

describe('a value', () => {
  it.each([
    ['money', '12345678901234567890.01', '12345678901234567890.01'],
    ['closeDate', '1795104000000', '2026-11-20'],
    ['closeDate', '-1', '1970-01-01'],
    ['closeDate', '2026-11-20', '2026-11-20'],
    ['createdAt', '1795136400123', '2026-11-20T01:00:00.123Z'],
    ['status__c', ['赢单'], '赢单'],
    ['status__c', '2', '赢单'],
    ['status__c', ['3'], '3'],
    ['tags__c', ['渠道', '续约'], '渠道; 续约'],
    ['tags__c', [], null],
    ['tags__c', [null], null],
    ['ownerId.email', 'wangfang@kehu.example', 'wangfang@kehu.example'],
    ['opportunityName', '', null],
    ['opportunityName', null, null],
    ['opportunityName', true, 'true'],
  ])('of %s that comes as %j is %j', (name, value, expected) => {
    expect(read(name, value)).toBe(expected);
  });

  it('that is not there at all is null', () => {
    expect(recordsIn({ records: [{ id: '7' }] }, [column('money')])).toEqual([{ id: '7', values: { money: null } }]);
  });

  it('that is something of its own is not understood', () => {
    expect(() => read('money', { amount: '1' })).toThrow(new SourceError('malformed', 'value'));
  });
});

describe('records', () => {
  it.each([[null], [{}], [{ records: ['7'] }]])('are not in %j', (data) => {
    expect(() => recordsIn(data, [])).toThrow(new SourceError('malformed', 'records'));
  });

  it.each([[{}], [{ id: null }], [{ id: 'seven' }]])('are none without an id: %j', (row) => {
    expect(() => recordsIn({ records: [row] }, [])).toThrow(new SourceError('malformed', 'id'));
  });
});
