import { describe, expect, it } from 'vitest';
import { isLike, objectNamed } from '../../../src/domain/sources/object.ts';

const objects = [
  { name: 'Opportunity', label: '商机' },
  { name: 'OpportunityLineItem', label: '商机产品' },
  { name: 'Deal__c', label: '合同' },
  { name: 'Contract', label: '合同' },
];

describe('a word for a kind of record', () => {
  it.each([
    ['Opportunity', 'Opportunity'],
    [' opportunity ', 'Opportunity'],
    ['商机', 'Opportunity'],
    ['deal__C', 'Deal__c'],
  ])('%j names %s', (word, name) => expect(objectNamed(objects, word)?.name).toBe(name));

  it('names none where it is only a part, or where several are called so', () => {
    expect(['Opp', '合同', ''].map((word) => objectNamed(objects, word))).toEqual([undefined, undefined, undefined]);
  });

  it('is like all that it is a part of', () => {
    const like = (word: string) => objects.filter((one) => isLike(one, word)).map(({ name }) => name);
    expect(like('opp')).toEqual(['Opportunity', 'OpportunityLineItem']);
    expect(like('合同')).toEqual(['Deal__c', 'Contract']);
    expect(like('Lead')).toEqual([]);
  });
});
