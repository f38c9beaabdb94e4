import { describe, expect, it } from 'vitest';
import { filterOf } from '../../../../adapters/emulators/jiandaoyun/query.ts';
import { deals } from '../../../../adapters/emulators/jiandaoyun/schema.ts';
import { company } from './calling.ts';

const rows = [
  {
    _id: '1',
    amount: 100,
    stage: '赢单',
    owner: { username: 'wangfang' },
    tags: ['新客', '续约'],
    signed_on: '2026-11-01T00:00:00.000Z',
  },
  {
    _id: '2',
    amount: 250,
    stage: '输单',
    owner: { username: 'liqiang' },
    tags: ['新客'],
    signed_on: '2026-11-10T00:00:00.000Z',
  },
  {
    _id: '3',
    amount: null,
    stage: '',
    owner: null,
    tags: [],
    signed_on: null,
    owner_phone: { phone: '13800001111', verified: false },
  },
];
const found = (rel: string, ...cond: object[]) => rows.filter(filterOf({ rel, cond }, deals)).map(({ _id }) => _id);

describe('finds', () => {
  it.each([
    ['text', { field: 'stage', type: 'radiogroup', method: 'eq', value: ['赢单'] }, '1'],
    ['one of several', { field: 'stage', method: 'in', value: ['赢单', '输单'] }, '12'],
    ['none of several', { field: 'stage', method: 'nin', value: ['赢单'] }, '23'],
    ['a member by username', { field: 'owner', type: 'user', method: 'ne', value: ['liqiang'] }, '13'],
    ['a number from and to', { field: 'amount', method: 'range', value: [100, 200] }, '1'],
    ['a number above', { field: 'amount', method: 'gt', value: [100] }, '2'],
    [
      'a moment from, in China where no zone is given',
      { field: 'signed_on', method: 'range', value: ['2026-11-10 08:00:00', null] },
      '2',
    ],
    [
      'a moment to, in milliseconds',
      { field: 'signed_on', method: 'range', value: [null, Date.UTC(2026, 10, 1)] },
      '1',
    ],
    ['all of several', { field: 'tags', method: 'all', value: ['新客', '续约'] }, '1'],
    ['what is empty', { field: 'amount', method: 'empty' }, '3'],
    ['what is not', { field: 'tags', method: 'not_empty' }, '12'],
    ['a phone by a part of it', { field: 'owner_phone', method: 'like', value: ['0000'] }, '3'],
    ['a phone that nobody verified', { field: 'owner_phone', method: 'unverified' }, '3'],
  ])('%s', (_what, condition, expected) => {
    expect(found('and', condition)).toEqual([...expected]);
  });

  it('what fits all conditions, or any of them', () => {
    const won = { field: 'stage', method: 'eq', value: ['赢单'] };
    const large = { field: 'amount', method: 'gt', value: [200] };
    expect(found('and', won, large)).toEqual([]);
    expect(found('or', won, large)).toEqual(['1', '2']);
  });
});

describe('refuses', () => {
  it.each([
    ['a field that is not there', { field: 'price', method: 'empty' }],
    ['a type that the field has not', { field: 'amount', type: 'text', method: 'empty' }],
    ['a method that the field has not', { field: 'stage', method: 'like', value: ['赢'] }],
    ['a value outside a list', { field: 'stage', method: 'eq', value: '赢单' }],
    ['a number as text', { field: 'amount', method: 'eq', value: ['100'] }],
    ['a range with one end', { field: 'amount', method: 'range', value: [100] }],
    ['a date that is none', { field: 'signed_on', method: 'eq', value: ['2026-02-30'] }],
    ['two hundred and one values', { field: 'stage', method: 'in', value: Array.from({ length: 201 }, String) }],
  ])('%s', (_what, condition) => {
    expect(() => found('and', condition)).toThrow('The filter condition is invalid.');
  });

  it('another connection than and, or', () => {
    expect(() => found('xor', { field: 'amount', method: 'empty' })).toThrow('The filter condition is invalid.');
  });
});

it('finds over the wire what changed since a moment, also in old rows', async () => {
  const { deals: form, quietly, later, page, call, access } = await company();
  const old = quietly.save(form, { amount: 1 });
  quietly.save(form, { amount: 2 });
  later(3600);
  quietly.save(form, { amount: 3 }, old);
  const since = (value: unknown[]) => ({ rel: 'and', cond: [{ field: 'updateTime', method: 'range', value }] });
  expect(await page({ filter: since(['2026-11-20T01:30:00Z', null]) })).toEqual([old]);
  const refusal = await call('app/entry/data/list', {
    app_id: access.appId,
    entry_id: form,
    filter: since(['yesterday', null]),
  });
  expect(refusal).toEqual({ status: 400, body: { code: 4815, msg: 'The filter condition is invalid.' } });
});
