import { type Form, formIn } from '../../../../adapters/sources/kingdee/fields.ts';

const field = (Key: string, label: string, ElementType: number, LookUpObjectFormId = ' ') => ({
  Key,
  Name: [
    { Key: 1033, Value: Key },
    { Key: 2052, Value: label },
  ],
  ElementType: String(ElementType),
  LookUpObjectFormId,
});

/** Orders as a site describes them; numbers have come as text. */
export const description = {
  Result: {
    ResponseStatus: { IsSuccess: true, MsgCode: '0' },
    NeedReturnData: {
      Id: 'SAL_SaleOrder',
      Name: [{ Key: '2052', Value: '销售订单' }],
      PkFieldName: 'FID',
      Entrys: [
        {
          Key: 'FBillHead',
          Fields: [
            field('FBillNo', '单据编号', 12),
            field('FDate', '日期', 4),
            field('FDocumentStatus', '单据状态', 9),
            field('FKind', '种类', 9),
            field('FSalerId', '销售员', 13, 'BD_Saler'),
            field('FNote', '备注', 1),
          ],
        },
        {
          Key: 'FSaleOrderFinance',
          Fields: [field('FSettleCurrId', '结算币别', 13, 'BD_Currency'), field('FBillAllAmount', '价税合计', 2)],
        },
        { Key: 'FSaleOrderEntry', Fields: [field('FAllAmount', '分录价税合计', 2), field('FNote', '分录备注', 1)] },
        { Key: 'FSaleOrderPlan', Fields: [field('FRecAmount', '应收金额', 2)] },
        { Key: 'FEmpty', Fields: null },
      ],
    },
  },
};

export const orders: Form = formIn(description, 'SAL_SaleOrder');
