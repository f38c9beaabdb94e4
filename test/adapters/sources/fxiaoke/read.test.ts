import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../adapters/sources/fxiaoke/fields.ts';
import { objectsShape, recordOf, rowsShape } from '../../../../adapters/sources/fxiaoke/read.ts';
import { answer } from '../answer.ts';

const field = (kind: Field['kind'], ...path: string[]): Field => ({
  name: 'X',
  label: 'X',
  kind,
  source: path[0] ?? '',
  path,
});
const read = (json: string, asked: Field): string | null | undefined => {
  const { dataList } = rowsShape.parse(answer(`{"data": {"dataList": [{"_id": "6f", ${json}}]}}`).exactJson()).data;
  const [row] = dataList;
  return row ? recordOf(row, [asked]).values.X : expect.fail('no row');
};

describe('a row', () => {
  it.each([
    ['"x": "120000.50"', field('number', 'x'), '120000.50'],
    ['"x": 98765432109876543.21', field('number', 'x'), '98765432109876543.21'],
    ['"x": 1795104000000', field('day', 'x'), '2026-11-20'],
    ['"x": 1795103999000', field('day', 'x'), '2026-11-19'],
    ['"x": 1795136400000', field('moment', 'x'), '2026-11-20T01:00:00Z'],
    ['"x": -86400000', field('moment', 'x'), '1969-12-31T00:00:00Z'],
    ['"x": "2026-11-20"', field('day', 'x'), '2026-11-20'],
    ['"x": 1795136400000', field('text', 'x'), '1795136400000'],
    ['"x": true', field('choice', 'x'), 'true'],
    ['"x": ["a", "b"]', field('other', 'x'), 'a; b'],
    ['"x": []', field('other', 'x'), null],
    ['"x": ""', field('text', 'x'), null],
    ['"x": null', field('text', 'x'), null],
    ['"y": 1', field('text', 'x'), null],
    ['"owner__r": {"phone": "13800138001"}', field('text', 'owner__r', 'phone'), '13800138001'],
    ['"owner__r": null', field('text', 'owner__r', 'phone'), null],
    ['"owner__r": "系统"', field('text', 'owner__r', 'length'), null],
    ['"y": 1', field('text', 'toString'), null],
  ])('with %s', (json, asked, expected) => {
    expect(read(json, asked)).toBe(expected);
  });

  it('without an id is none', () => {
    expect(rowsShape.safeParse({ data: { dataList: [{ name: 'x' }] } }).success).toBe(false);
  });
});

it('an object that is switched off is not offered', () => {
  const of = (describeApiName: string, isActive?: boolean) => ({
    describeApiName,
    describeDisplayName: `${describeApiName} 对象`,
    isActive,
  });
  expect(
    objectsShape.parse({ data: { objects: [of('AccountObj', true), of('Old__c', false), of('New__c')] } }),
  ).toEqual([
    { name: 'AccountObj', label: 'AccountObj 对象' },
    { name: 'New__c', label: 'New__c 对象' },
  ]);
});
