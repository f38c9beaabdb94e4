import { describe, expect, it } from 'vitest';
import { planFor } from '../../../../adapters/sources/kingdee/query.ts';
import { recordsIn, rowsIn, salespeopleIn, staffIn } from '../../../../adapters/sources/kingdee/read.ts';
import { SourceError } from '../../../../src/errors.ts';
import { orders } from './orders.ts';

const nobody = staffIn([]);

describe('a row', () => {
  it('is a record of the values that were asked for, as text', () => {
    const plan = planFor(orders, ['FBillNo', 'FBillAllAmount', 'FDate', 'FNote', 'FKind']);
    const row = ['100042', 'XSDD1', '12345678901234567890.01', '2026-11-20T00:00:00', ' ', true];
    expect(recordsIn(plan, [row], [row], nobody)).toEqual([
      {
        id: '100042',
        values: {
          FBillNo: 'XSDD1',
          FBillAllAmount: '12345678901234567890.01',
          FDate: '2026-11-20T00:00:00',
          FNote: null,
          FKind: 'true',
        },
      },
    ]);
  });

  it('is an entry, which has its own numbers and none of the bill', () => {
    const plan = planFor(orders, ['FAllAmount', 'FBillAllAmount', 'FBillNo']);
    const rows = [
      ['100042', '7', '100', '300', 'XSDD1'],
      ['100042', '8', '200', '300', 'XSDD1'],
      ['100043', null, null, '50', 'XSDD2'],
      ['100044', '0', null, '60', 'XSDD3'],
    ];
    const raw = rows.map((row) => row.map((value) => (/^\d+$/.test(value ?? '') ? Number(value) : value)));
    expect(recordsIn(plan, rows, raw, nobody)).toEqual([
      { id: '100042:7', values: { FAllAmount: '100', FBillAllAmount: null, FBillNo: 'XSDD1' } },
      { id: '100042:8', values: { FAllAmount: '200', FBillAllAmount: null, FBillNo: 'XSDD1' } },
      { id: '100043', values: { FAllAmount: null, FBillAllAmount: null, FBillNo: 'XSDD2' } },
      { id: '100044', values: { FAllAmount: null, FBillAllAmount: null, FBillNo: 'XSDD3' } },
    ]);
  });

  it.each([[[{ Result: {} }]], [['1', '2', '3']], ['1'], [[]]])('is none when it looks like %j', (row) => {
    expect(() => rowsIn([row], 2)).toThrow(new SourceError('malformed', 'rows'));
  });

  it.each([['x'], [null], ['1.5']])('is no record without a number: %j', (id) => {
    const plan = planFor(orders, ['FBillNo']);
    expect(() => recordsIn(plan, [[id, 'XSDD1']], [[id, 'XSDD1']], nobody)).toThrow(new SourceError('malformed', 'id'));
  });
});

describe('a salesperson', () => {
  const plan = planFor(orders, ['FSalerId.FNumber.FMobile', 'FSalerId.FNumber.FEmail', 'FSalerId.FNumber']);
  const rows = [
    ['1', '0012_GW000001_1'],
    ['2', '0002'],
    ['3', null],
    ['4', '0012_GW000001_1'],
    ['5', '0404'],
  ];

  it('is looked for once, however many records there are', () => {
    expect(salespeopleIn(plan, rows)).toEqual(['0012_GW000001_1', '0002', '0404']);
    expect(salespeopleIn(planFor(orders, ['FSalerId.FNumber']), rows)).toEqual([]);
  });

  it('is the employee of the same number, or of that before the post', () => {
    const staff = staffIn([
      ['0012', '13800000001', 'wangfang@example.com'],
      ['0002', '13800000002', ''],
    ]);
    const values = recordsIn(plan, rows, rows, staff).map((record) => Object.values(record.values));
    expect(values).toEqual([
      ['13800000001', 'wangfang@example.com', '0012_GW000001_1'],
      ['13800000002', null, '0002'],
      [null, null, null],
      ['13800000001', 'wangfang@example.com', '0012_GW000001_1'],
      [null, null, '0404'],
    ]);
  });
});
