import { describe, expect, it } from 'vitest';
import { knownBy, objectsIn, offered, typeIn } from '../../../../adapters/sources/neocrm/fields.ts';
import { SourceError } from '../../../../src/errors.ts';
import { deals } from './deals.ts';

describe('objects', () => {
  it('are listed by the names that can be asked for', () => {
    const records = [
      { apiKey: 'opportunity', label: '销售机会' },
      { apiKey: 'payment__c', label: null },
      { apiKey: '../user', label: '坏' },
    ];
    expect(objectsIn({ totalSize: '3', records })).toEqual([
      { name: 'opportunity', label: '销售机会' },
      { name: 'payment__c', label: 'payment__c' },
    ]);
  });

  it('are none where something else is said', () => {
    expect(() => objectsIn(null)).toThrow(new SourceError('malformed', 'filter'));
    expect(() => typeIn({ fields: 'none' }, 'opportunity')).toThrow(new SourceError('malformed', 'description'));
  });
});

describe('fields', () => {
  it('are offered as what they are, and choices by their labels', () => {
    const all = [...deals.fields].map(([name, field]) => offered(name, field));
    expect(all.map(({ name, label, kind }) => `${name} ${label} ${kind}`)).toEqual([
      'id ID other',
      'opportunityName 机会名称 text',
      'money 销售金额 number',
      'closeDate 结单日期 day',
      'createdAt 创建日期 moment',
      'status__c 状态 choice',
      'tags__c 标签 choice',
      'ownerId 所有人 other',
      'parts__c parts__c other',
    ]);
    expect(all[5]?.choices).toEqual([
      { value: '进行中', label: '进行中' },
      { value: '赢单', label: '赢单' },
    ]);
  });

  it('lead to what people know a record by', () => {
    const known = (name: string, ...fields: readonly string[]) =>
      knownBy(typeIn({ fields: fields.map((apiKey) => ({ apiKey, type: 'text' })) }, name));
    expect(known('user', 'id', 'phone', 'name', 'email', 'birthday')).toEqual(['name', 'email', 'phone']);
    expect(known('account', 'id', 'accountName', 'phone')).toEqual(['accountName']);
    expect(known('payment__c', 'id', 'name')).toEqual(['name']);
    expect(known('stage', 'id')).toEqual([]);
  });
});
