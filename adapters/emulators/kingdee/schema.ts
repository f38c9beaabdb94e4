/** A field as queries name it. `column` is what the description calls it besides. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly kind: Kind;
  /** Of a `base`: the form of what is chosen. It is asked for as `key.FNumber` or the like; `key` alone is an inner number. */
  readonly of?: string;
  /** The entry that it belongs to; a query that names it gives one row an entry. */
  readonly entry?: string;
  /** What the description groups it under, where a record has it once like its head. */
  readonly beside?: string;
}

export type Kind = 'id' | 'text' | 'number' | 'datetime' | 'enum' | 'base';

export interface Form {
  readonly id: string;
  readonly name: string;
  /** The inner number of a record, and what people call it. */
  readonly key: string;
  readonly number: string;
  readonly fields: readonly Field[];
}

const field = (
  key: string,
  label: string,
  kind: Kind = 'text',
  more: Pick<Field, 'of' | 'entry' | 'beside'> = {},
): Field => ({
  key,
  label,
  kind,
  ...more,
});
const base = (key: string, label: string, of: string, more: Pick<Field, 'beside'> = {}): Field =>
  field(key, label, 'base', { of, ...more });

/** Everything that can be saved has these: when, and how far it is (A made, B in review, C approved, D again in review). */
const common: readonly Field[] = [
  field('FCreateDate', '创建日期', 'datetime'),
  field('FModifyDate', '最后修改日期', 'datetime'),
  field('FApproveDate', '审核日期', 'datetime'),
  field('FDocumentStatus', '单据状态', 'enum'),
];

const entry = { entry: 'FSaleOrderEntry' } as const;
const finance = { beside: 'FSaleOrderFinance' } as const;

export const saleOrder: Form = {
  id: 'SAL_SaleOrder',
  name: '销售订单',
  key: 'FID',
  number: 'FBillNo',
  fields: [
    field('FID', '单据内码', 'id'),
    field('FBillNo', '单据编号'),
    field('FDate', '日期', 'datetime'),
    base('FSaleOrgId', '销售组织', 'ORG_Organizations'),
    base('FCustId', '客户', 'BD_Customer'),
    base('FSalerId', '销售员', 'BD_Saler'),
    base('FSettleCurrId', '结算币别', 'BD_Currency', finance),
    field('FBillAllAmount', '价税合计', 'number', finance),
    field('FBillAllAmount_LC', '价税合计（本位币）', 'number', finance),
    field('FCancelStatus', '作废状态', 'enum'),
    field('FCloseStatus', '关闭状态', 'enum'),
    field('FNote', '备注'),
    ...common,
    field('FSaleOrderEntry_FEntryID', '分录内码', 'id', entry),
    field('FMaterialName', '物料名称', 'text', entry),
    field('FQty', '销售数量', 'number', entry),
    field('FAllAmount', '价税合计', 'number', entry),
  ],
};

/** The keys of this form are less sure than the others'. */
export const receipt: Form = {
  id: 'AR_RECEIVEBILL',
  name: '收款单',
  key: 'FID',
  number: 'FBillNo',
  fields: [
    field('FID', '单据内码', 'id'),
    field('FBillNo', '单据编号'),
    field('FDATE', '业务日期', 'datetime'),
    base('FCONTACTUNIT', '往来单位', 'BD_Customer'),
    base('FSALEERID', '销售员', 'BD_Saler'),
    base('FCURRENCYID', '币别', 'BD_Currency'),
    field('FRECTOTALAMOUNTFOR', '应收金额', 'number'),
    ...common,
  ],
};

const listed = (id: string, name: string, key: string, fields: readonly Field[] = []): Form => ({
  id,
  name,
  key,
  number: 'FNumber',
  fields: [field(key, '内码', 'id'), field('FNumber', '编码'), field('FName', '名称'), ...fields, ...common],
});

export const customer = listed('BD_Customer', '客户', 'FCUSTID', [base('FSELLER', '销售员', 'BD_Saler')]);
export const saler = listed('BD_Saler', '销售员', 'FID');
export const currency = listed('BD_Currency', '币别', 'FCURRENCYID', [field('FCODE', '货币代码')]);
export const organisation = listed('ORG_Organizations', '组织机构', 'FOrgID');

/** Where the mobile and the e-mail of a salesperson stand: by the same number, or by the part before the post `_GW000001_1`. */
export const employee: Form = {
  id: 'BD_Empinfo',
  name: '员工',
  key: 'FID',
  number: 'FStaffNumber',
  fields: [
    field('FID', '内码', 'id'),
    field('FStaffNumber', '员工编号'),
    field('FName', '员工姓名'),
    field('FMobile', '移动电话'),
    field('FEmail', '电子邮箱'),
    ...common,
  ],
};

export const forms: readonly Form[] = [saleOrder, receipt, customer, saler, currency, organisation, employee];
