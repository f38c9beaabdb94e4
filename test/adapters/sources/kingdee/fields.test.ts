import { describe, expect, it } from 'vitest';
import { fieldsOf, formIn } from '../../../../adapters/sources/kingdee/fields.ts';
import { SourceError } from '../../../../src/errors.ts';
import { description, orders } from './orders.ts';

const parts = description.Result.NeedReturnData;
const described = (changes: object) => ({ Result: { NeedReturnData: { ...parts, ...changes } } });

describe('a form', () => {
  it('is called what it is called in Chinese', () => {
    expect(orders).toMatchObject({ id: 'SAL_SaleOrder', label: '销售订单', key: 'FID' });
    expect(formIn(described({ Name: [{ Key: 1033, Value: 'Order' }] }), 'SAL_SaleOrder').label).toBe('Order');
    expect(formIn(described({ Name: null }), 'SAL_SaleOrder').label).toBe('SAL_SaleOrder');
  });

  it('has once what stands beside its head, and for each entry what stands in one', () => {
    expect(orders.fields.get('FBillAllAmount')?.entry).toBeUndefined();
    expect(orders.fields.get('FAllAmount')?.entry).toBe('FSaleOrderEntry');
  });

  it('means the field of its head where an entry has one of the same name', () => {
    expect(orders.fields.get('FNote')).toMatchObject({ label: '备注', entry: undefined });
  });

  it('has a key of its own where it is no bill', () => {
    expect(formIn(described({ PkFieldName: 'FCUSTID' }), 'BD_Customer').key).toBe('FCUSTID');
    expect(formIn(described({ PkFieldName: '1; drop' }), 'BD_Customer').key).toBe('FID');
  });

  it('has no field by a name that could not stand in a query', () => {
    const form = formIn(
      described({ Entrys: [{ Key: 'FBillHead', Fields: [{ Key: 'F, FPassword', Name: null }] }] }),
      'X',
    );
    expect([...form.fields.keys()]).toEqual([]);
  });

  it('is none where something else is said', () => {
    expect(() => formIn({ Result: {} }, 'X')).toThrow(new SourceError('malformed', 'QueryBusinessInfo'));
  });
});

it('offers each field, and of what is chosen in one what people know it by', () => {
  expect([...fieldsOf(orders)].map(({ name, label, kind }) => `${name} ${label} ${kind}`)).toEqual([
    'FBillNo 单据编号 text',
    'FDate 日期 day',
    'FDocumentStatus 单据状态 choice',
    'FKind 种类 other',
    'FSalerId.FNumber 销售员·编码 text',
    'FSalerId.FName 销售员·名称 text',
    'FSalerId.FNumber.FMobile 销售员·手机 text',
    'FSalerId.FNumber.FEmail 销售员·邮箱 text',
    'FNote 备注 text',
    'FSettleCurrId.FNumber 结算币别·编码 text',
    'FSettleCurrId.FName 结算币别·名称 text',
    'FSettleCurrId.FCODE 结算币别·货币代码 text',
    'FBillAllAmount 价税合计 number',
    'FAllAmount 分录价税合计 number',
    'FRecAmount 应收金额 number',
  ]);
  const status = [...fieldsOf(orders)].find(({ name }) => name === 'FDocumentStatus');
  expect(status?.choices).toContainEqual({ value: 'C', label: '已审核' });
});
