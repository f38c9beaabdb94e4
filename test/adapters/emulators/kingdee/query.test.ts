import { describe, expect, it } from 'vitest';
import { site, status } from './calling.ts';

it('gives rows of values in the order of the keys, with what stands behind what was chosen', async () => {
  const { save, rows } = await site();
  save('BD_Customer', { FNumber: 'C001', FName: '启明科技' });
  const id = save('SAL_SaleOrder', {
    FBillNo: 'XSDD0001',
    FDate: '2026-11-19',
    FCustId: { FNumber: 'C001' },
    FSalerId: { FNumber: '0002' },
    FSettleCurrId: { FNumber: 'PRE001' },
    FBillAllAmount: 128000.5,
    FDocumentStatus: 'C',
  });
  const keys =
    'FID,FBillNo,FDate,FCustId.FName,FSalerId.FNumber,FSettleCurrId.FNumber,FSettleCurrId.FCODE,FBillAllAmount,FDocumentStatus,FApproveDate,FNote';
  expect(await rows({ FieldKeys: keys })).toEqual([
    [
      Number(id),
      'XSDD0001',
      '2026-11-19T00:00:00',
      '启明科技',
      '0002',
      'PRE001',
      'CNY',
      128000.5,
      'C',
      '2026-11-20T09:00:00',
      null,
    ],
  ]);
});

it('has the mobile of a salesperson with the employee of the same number', async () => {
  const { call } = await site();
  const data = { FormId: 'BD_Empinfo', FieldKeys: 'FStaffNumber,FMobile', FilterString: "FStaffNumber in ('0001')" };
  expect((await call('ExecuteBillQuery', data)).body).toEqual([['0001', '13800000001']]);
});

it('has a salesperson by a number with the post, and the employee by one without it', async () => {
  const { call } = await site({ people: [{ number: '0012_GW000001_1', name: '王芳', email: 'wangfang@example.com' }] });
  const rows = async (FormId: string, FieldKeys: string) =>
    (await call('ExecuteBillQuery', { FormId, FieldKeys })).body;
  expect(await rows('BD_Saler', 'FNumber')).toEqual([['0012_GW000001_1']]);
  expect(await rows('BD_Empinfo', 'FStaffNumber,FEmail')).toEqual([['0012', 'wangfang@example.com']]);
});

it('gives a row for each entry as soon as a key of an entry is asked for', async () => {
  const { save, rows } = await site();
  const id = Number(
    save('SAL_SaleOrder', { FBillAllAmount: 300, FSaleOrderEntry: [{ FAllAmount: 100 }, { FAllAmount: 200 }] }),
  );
  const bare = Number(save('SAL_SaleOrder', { FBillAllAmount: 50 }));
  expect(await rows({ FieldKeys: 'FID,FBillAllAmount,FAllAmount' })).toEqual([
    [id, 300, 100],
    [id, 300, 200],
    [bare, 50, null],
  ]);
  expect(await rows({ FieldKeys: 'FID,FBillAllAmount' })).toHaveLength(2);
});

describe('pages', () => {
  const five = async () => {
    const one = await site();
    const ids = Array.from({ length: 5 }, (_, index) => one.save('SAL_SaleOrder', { FBillAllAmount: index }));
    const page = async (data: object) => (await one.rows({ FieldKeys: 'FBillAllAmount', ...data })).flat();
    return { remove: one.remove, ids, page };
  };

  it('by counting off rows', async () => {
    const { page } = await five();
    expect(await page({ StartRow: 0, Limit: 2 })).toEqual([0, 1]);
    expect(await page({ StartRow: 4, Limit: 2 })).toEqual([4]);
    expect(await page({ StartRow: 5, Limit: 2 })).toEqual([]);
    expect(await page({ StartRow: 2, Limit: 2, TopRowCount: 3 })).toEqual([2]);
  });

  it('skipping a row when an earlier one was deleted between two of them', async () => {
    const { page, remove, ids } = await five();
    await page({ StartRow: 0, Limit: 2 });
    remove('SAL_SaleOrder', ids[0] ?? '');
    expect(await page({ StartRow: 2, Limit: 2 })).toEqual([3, 4]);
  });

  it('without a skip where they go on after the last inner number', async () => {
    const { page, remove, ids } = await five();
    remove('SAL_SaleOrder', ids[0] ?? '');
    expect(await page({ FilterString: `FID>${ids[1]}`, Limit: 2 })).toEqual([2, 3]);
  });

  it('in an order that nobody may count on where none is named', async () => {
    const { page } = await five();
    expect(await page({ OrderString: '' })).toEqual([4, 3, 2, 1, 0]);
    expect(await page({ OrderString: 'FModifyDate asc, FBillAllAmount desc' })).toEqual([4, 3, 2, 1, 0]);
  });

  it('of fewer rows than were asked for, where the site gives no more', async () => {
    const { save, rows } = await site({ rowsAtOnce: 2 });
    for (const amount of [1, 2, 3]) save('SAL_SaleOrder', { FBillAllAmount: amount });
    expect(await rows({ FieldKeys: 'FBillAllAmount', Limit: 2000 })).toEqual([[1], [2]]);
  });

  it('to the last of more orders than a page has', async () => {
    const { save, rows } = await site();
    const ids = Array.from({ length: 4_500 }, (_, index) => Number(save('SAL_SaleOrder', { FBillAllAmount: index })));
    const page = async (last: number) =>
      (await rows({ FieldKeys: 'FID', FilterString: `FID>${last}`, Limit: 2000 })).flat();
    expect(await page(0)).toEqual(ids.slice(0, 2000));
    expect(await page(ids.at(-2001) ?? 0)).toEqual(ids.slice(-2000));
  });
});

it('finds by the day of change what was changed since, also an old bill', async () => {
  const { save, rows, later } = await site();
  const old = save('SAL_SaleOrder', { FBillAllAmount: 1 });
  save('SAL_SaleOrder', { FBillAllAmount: 2 });
  later(3600);
  save('SAL_SaleOrder', { FBillAllAmount: 3 }, old);
  const changed = { FieldKeys: 'FBillAllAmount,FModifyDate', FilterString: "FModifyDate>='2026-11-20T09:30:00'" };
  expect(await rows(changed)).toEqual([[3, '2026-11-20T10:00:00']]);
});

it.each([
  ['an unknown form', { FormId: 'STK_OutStock' }, '标识为"STK_OutStock"的业务对象不存在'],
  ['an unknown field', { FieldKeys: 'FID,FTotalAmount' }, '元数据中标识为FTotalAmount的字段不存在'],
  ['a field in other letters', { FieldKeys: 'fid' }, '元数据中标识为fid的字段不存在'],
  [
    'the name of what is no choice',
    { FieldKeys: 'FDocumentStatus.FName' },
    '元数据中标识为FDocumentStatus的字段不存在',
  ],
  ['a key that is no word', { FieldKeys: '单据编号' }, '当前查询串无法解析--单据编号'],
  ['more rows than it gives', { Limit: 2001 }, 'Limit不能超过2000'],
  ['a start before the first row', { StartRow: -1 }, '参数StartRow不正确'],
  ['a parameter it does not know', { Offset: 1 }, '参数Offset不存在'],
  ['an order that is none', { OrderString: 'FID upwards' }, '“upwards”附近有语法错误。'],
])('answers %s with what is wrong, wrapped like a row', async (_what, data, message) => {
  const { call } = await site();
  const answered = await call('ExecuteBillQuery', { FormId: 'SAL_SaleOrder', FieldKeys: 'FID', ...data });
  expect(answered).toMatchObject({ status: 200, body: [[status(message)]] });
});
