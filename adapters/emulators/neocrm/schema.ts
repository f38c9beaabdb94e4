export type FieldType =
  | 'id'
  | 'text'
  | 'textarea'
  | 'phone'
  | 'email'
  | 'integer'
  | 'real'
  | 'currency'
  | 'date'
  | 'datetime'
  | 'picklist'
  | 'reference';

export interface Field {
  readonly type: FieldType;
  readonly label: string;
  /** Label by code, of a field in which one is chosen. */
  readonly options?: Readonly<Record<number, string>>;
  /** The object that a reference leads to. */
  readonly target?: string;
}

export interface ObjectType {
  readonly apiKey: string;
  readonly label: string;
  readonly isCustom: boolean;
  readonly fields: Readonly<Record<string, Field>>;
}

const field = (type: FieldType, label: string): Field => ({ type, label });
const choice = (label: string, options: Readonly<Record<number, string>>): Field => ({
  type: 'picklist',
  label,
  options,
});
const reference = (label: string, target: string): Field => ({ type: 'reference', label, target });

const stamps = {
  id: field('id', 'ID'),
  createdAt: field('datetime', '创建日期'),
  updatedAt: field('datetime', '最新修改日'),
} satisfies Record<string, Field>;

const object = (apiKey: string, label: string, fields: Readonly<Record<string, Field>>): ObjectType => ({
  apiKey,
  label,
  isCustom: apiKey.endsWith('__c'),
  // Without a prototype, so that `constructor` is no field.
  fields: Object.assign(Object.create(null) as Record<string, Field>, stamps, fields),
});

const owner = reference('所有人', 'user');
const customer = reference('客户名称', 'account');
const currency = choice('币种', { 1: 'CNY', 2: 'USD', 3: 'EUR' });

const all: readonly ObjectType[] = [
  object('user', '用户', {
    name: field('text', '姓名'),
    email: field('email', '邮箱'),
    phone: field('phone', '手机'),
  }),
  object('account', '客户', {
    accountName: field('text', '公司名称'),
    ownerId: owner,
    phone: field('phone', '电话'),
    level: choice('客户级别', { 1: 'A', 2: 'B', 3: 'C' }),
  }),
  object('stage', '销售阶段', { stageName: field('text', '阶段名称'), percent: field('integer', '赢率') }),
  object('opportunity', '销售机会', {
    opportunityName: field('text', '机会名称'),
    ownerId: owner,
    accountId: customer,
    money: field('currency', '销售金额'),
    currencyUnit: currency,
    saleStageId: reference('销售阶段', 'stage'),
    closeDate: field('date', '结单日期'),
    oppStatus__c: choice('机会状态', { 1: '进行中', 2: '赢单', 3: '输单' }),
    contractNo__c: field('text', '合同编号'),
    signedAmount__c: field('text', '签约金额（手填）'),
    comment: field('textarea', '备注'),
  }),
  object('visitRecord', '拜访记录', {
    name: field('text', '主题'),
    ownerId: owner,
    accountId: customer,
    visitDate__c: field('date', '拜访日期'),
    companions__c: field('integer', '陪同人数'),
  }),
  object('payment__c', '回款', {
    name: field('text', '回款编号'),
    ownerId: owner,
    accountId__c: customer,
    amount__c: field('currency', '回款金额'),
    paidAt__c: field('date', '到账日期'),
    way__c: choice('方式', { 1: '转账', 2: '支票' }),
  }),
];

export const objectTypes: ReadonlyMap<string, ObjectType> = new Map(all.map((one) => [one.apiKey, one]));
