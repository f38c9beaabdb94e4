import { describe, expect, it } from 'vitest';
import {
  checkedForm,
  employees,
  literal,
  organisationCalled,
  pageOf,
  planFor,
  those,
} from '../../../../adapters/sources/kingdee/query.ts';
import { SourceError } from '../../../../src/errors.ts';
import type { Which } from '../../../../src/ports/source.ts';
import { orders } from './orders.ts';

const bills = planFor(orders, ['FBillAllAmount', 'FSalerId.FNumber.FMobile', 'FSalerId.FNumber']);
const entries = planFor(orders, ['FAllAmount', 'FBillNo']);
const changed: Which = { kind: 'changed', since: Temporal.Instant.from('2026-11-19T17:30:00.999Z') };
const happened: Which = { kind: 'happened', field: 'FDate', from: Temporal.PlainDate.from('2026-11-01') };

describe('a page', () => {
  it('begins with the first that changed at that moment or later, by the clocks of China', () => {
    expect(pageOf(bills, changed, undefined)).toEqual({
      FormId: 'SAL_SaleOrder',
      FieldKeys: 'FID,FBillAllAmount,FSalerId.FNumber',
      FilterString: "FModifyDate>='2026-11-20T01:30:00'",
      OrderString: 'FID',
      TopRowCount: 0,
      StartRow: 0,
      Limit: 2000,
    });
  });

  it('has what happened on a day or later, or on none', () => {
    expect(pageOf(bills, happened, undefined).FilterString).toBe("(FDate>='2026-11-01' or FDate is null)");
  });

  it('goes on behind the last bill', () => {
    expect(pageOf(bills, changed, '100042').FilterString).toBe("FModifyDate>='2026-11-20T01:30:00' and FID>100042");
  });

  it('goes on behind the last entry, in the middle of a bill', () => {
    const { FieldKeys, FilterString, OrderString } = pageOf(entries, happened, '100042:7');
    expect(FieldKeys).toBe('FID,FSaleOrderEntry_FEntryID,FAllAmount,FBillNo');
    expect(FilterString).toBe(
      "(FDate>='2026-11-01' or FDate is null) and (FID>100042 or (FID=100042 and FSaleOrderEntry_FEntryID>7))",
    );
    expect(OrderString).toBe('FID,FSaleOrderEntry_FEntryID');
    expect(pageOf(entries, changed, '100042').FilterString).toContain(' and FID>100042');
  });

  it.each(['', '1 or 1=1', '1:2:3', '-1', '1:2'])('goes on from %o nowhere', (cursor) => {
    expect(() => pageOf(bills, changed, cursor)).toThrow(new SourceError('cursor', 'no-id'));
  });
});

describe('some records', () => {
  it('are asked for by their numbers, and by nothing that is none', () => {
    expect(those(bills, ['100042', "1' or '1'='1", '1,2', '', '100043'])?.FilterString).toBe('FID in (100042,100043)');
    expect(those(bills, ['nobody', '100042:7'])).toBeUndefined();
  });

  it('are entries, or bills that have none', () => {
    expect(those(entries, ['100042:7', '100043', '100044:9'])?.FilterString).toBe(
      'FSaleOrderEntry_FEntryID in (7,9) or (FID in (100043) and FSaleOrderEntry_FEntryID is null)',
    );
  });
});

describe('a record', () => {
  it('is an entry as soon as a field of one is asked for, or stands in a condition', () => {
    expect(bills.entryKey).toBeUndefined();
    expect(planFor(orders, ['FBillNo'], ['FAllAmount']).entryKey).toBe('FSaleOrderEntry_FEntryID');
  });

  it('is not of two entries at once', () => {
    expect(() => planFor(orders, ['FAllAmount', 'FRecAmount'])).toThrow(new SourceError('unknown', 'two-entries'));
  });

  it.each([
    'FX',
    'fbillno',
    'FBillNo.FName',
    'FSettleCurrId.FPassword',
    'FSettleCurrId.FNumber.FMobile',
    'FSalerId.FName.FMobile',
    'FSalerId.constructor',
    'constructor',
    'FBillNo.',
    'FBillNo, FPassword',
    "FBillNo='1' or 1=1",
    '',
  ])('has no field %o', (name) => {
    expect(() => planFor(orders, [name])).toThrow(new SourceError('unknown', name));
  });
});

it.each(['', 'SAL SaleOrder', "SAL'", '../SAL', '1SAL', 'S'.repeat(81)])('has no form %o', (name) => {
  expect(() => checkedForm(name)).toThrow(new SourceError('unknown', name));
});

describe('text', () => {
  it('stands in quotes, with its own written twice', () => {
    expect(literal("O'Neill 100% \\")).toBe("'O''Neill 100% \\'");
    expect(employees(["0'1", '0002']).FilterString).toBe("FStaffNumber in ('0''1','0002')");
    expect(organisationCalled("1' or '1'='1").FilterString).toBe("FNumber='1'' or ''1''=''1'");
  });

  it.each(['a\nb', 'a\0b', 'a\x7f'])('is refused where something in it would not be seen: %j', (text) => {
    expect(() => literal(text)).toThrow(new SourceError('malformed', 'control-character'));
  });
});
