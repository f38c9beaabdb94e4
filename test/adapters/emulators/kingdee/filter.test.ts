import { describe, expect, it } from 'vitest';
import { site, status } from './calling.ts';

/** Three orders; `found` says which a filter leaves. */
async function orders() {
  const { save, call, rows } = await site();
  save('BD_Customer', { FNumber: 'C001', FName: "O'Neill 100%" });
  save('SAL_SaleOrder', {
    FBillNo: 'XSDD1',
    FDate: '2026-11-01',
    FBillAllAmount: 100,
    FDocumentStatus: 'C',
    FCustId: { FNumber: 'C001' },
  });
  save('SAL_SaleOrder', { FBillNo: 'XSDD2', FDate: '2026-11-10', FBillAllAmount: 250, FDocumentStatus: 'C' });
  save('SAL_SaleOrder', { FBillNo: 'XSDD3', FBillAllAmount: 999, FNote: 'a and b' });
  const found = async (FilterString: string) =>
    (await rows({ FieldKeys: 'FBillNo', FilterString }))
      .flat()
      .map((number) => String(number).at(-1))
      .join('');
  const refused = async (FilterString: string) =>
    (await call('ExecuteBillQuery', { FormId: 'SAL_SaleOrder', FieldKeys: 'FID', FilterString })).body;
  return { found, refused };
}

describe('finds', () => {
  it.each([
    ["FBillNo='xsdd2'", '2'],
    ["FBillNo<>'XSDD2'", '13'],
    ['FBillAllAmount > 100 and FBillAllAmount<=250', '2'],
    ["FDate>='2026-11-01' AND FDate<'2026-11-10'", '1'],
    ["FDate >= {ts'2026-11-10 00:00:00'}", '2'],
    ["FDate between '2026-11-01' and '2026-11-30'", '12'],
    ["FDocumentStatus='C' and (FBillNo='XSDD1' or FBillNo='XSDD3')", '1'],
    ["FBillNo='XSDD3' or FDocumentStatus='C' and FBillAllAmount=250", '23'],
    ["FBillNo in ('XSDD1', 'XSDD3')", '13'],
    ["FBillNo not in ('XSDD1')", '23'],
    ["FBillNo like '%D_'", '123'],
    ["FCustId.FName = 'O''Neill 100%'", '1'],
    ["FNote='a and b'", '3'],
    ['FDate is null', '3'],
    ['FDate is not null', '12'],
    ["FDate <> '2026-11-01'", '2'],
    ['  ', '123'],
  ])('%s', async (filter, expected) => {
    const { found } = await orders();
    expect(await found(filter)).toBe(expected);
  });
});

describe('refuses', () => {
  it.each([
    ['a quote that nobody closed', "FBillNo='XSDD1", "“'”附近有语法错误。"],
    ['a second statement', "FBillNo='1'; delete", '“;”附近有语法错误。'],
    ['a comment', "FBillNo='1' -- ", '“-”附近有语法错误。'],
    ['a subquery', 'FID in (select FID)', '从数据类型 word 转换为 id 时出错。'],
    ['a comparison of nothing', 'FID=', '“=”附近有语法错误。'],
    ['a bracket that stays open', '(FID=1', '“1”附近有语法错误。'],
    ['two comparisons side by side', 'FID=1 FID=2', '“FID”附近有语法错误。'],
    ['a number in quotes', "FID='1'", '从数据类型 text 转换为 id 时出错。'],
    ['a day that is none', "FDate='2026-02-30'", '从字符串转换日期和/或时间时，转换失败。'],
    ['a field that is not there', 'FTotal=1', '元数据中标识为FTotal的字段不存在'],
  ])('%s', async (_what, filter, message) => {
    const { refused } = await orders();
    expect(await refused(filter)).toEqual([[status(message)]]);
  });
});
