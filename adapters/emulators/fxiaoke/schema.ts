export type FieldType =
  | 'text'
  | 'long_text'
  | 'number'
  | 'currency'
  | 'date'
  | 'date_time'
  | 'select_one'
  | 'true_or_false'
  | 'phone_number'
  | 'employee'
  | 'object_reference';

export interface Field {
  readonly type: FieldType;
  readonly label: string;
  /** Label by value, of a field in which one is chosen. */
  readonly options?: Readonly<Record<string, string>>;
  /** The object that a reference leads to. */
  readonly target?: string;
}

export interface ObjectType {
  readonly apiName: string;
  readonly label: string;
  readonly fields: Readonly<Record<string, Field>>;
}

const field = (type: FieldType, label: string): Field => ({ type, label });
const choice = (label: string, options: Readonly<Record<string, string>>): Field => ({
  type: 'select_one',
  label,
  options,
});
const reference = (label: string, target: string): Field => ({ type: 'object_reference', label, target });

/** What every record has, and what the vendor sets itself. */
const systemFields = {
  _id: field('text', '数据id'),
  name: field('text', '名称'),
  owner: field('employee', '负责人'),
  created_by: field('employee', '创建人'),
  create_time: field('date_time', '创建时间'),
  last_modified_by: field('employee', '最后修改人'),
  last_modified_time: field('date_time', '最后修改时间'),
  life_status: choice('生命状态', {
    ineffective: '未生效',
    under_review: '审核中',
    normal: '正常',
    in_change: '变更中',
    invalid: '作废',
  }),
  lock_status: choice('锁定状态', { '0': '未锁定', '1': '锁定' }),
  is_deleted: field('true_or_false', '是否作废'),
  record_type: choice('业务类型', { default__c: '预设业务类型' }),
  version: field('number', '版本'),
} satisfies Record<string, Field>;

const currency = choice('币种', { CNY: '人民币', USD: '美元', EUR: '欧元', HKD: '港币' });

const object = (apiName: string, label: string, fields: Readonly<Record<string, Field>>): ObjectType => ({
  apiName,
  label,
  // Without a prototype, so that `constructor` is no field.
  fields: Object.assign(Object.create(null) as Record<string, Field>, systemFields, fields),
});

const all: readonly ObjectType[] = [
  object('AccountObj', '客户', {
    tel: field('phone_number', '电话'),
    account_level: choice('客户级别', { '1': '重要客户', '2': '普通客户' }),
  }),
  object('LeadsObj', '销售线索', {
    company: field('text', '公司'),
    mobile: field('phone_number', '手机'),
    biz_status: choice('状态', {
      un_assigned: '未分配',
      un_processed: '待处理',
      processed: '跟进中',
      transformed: '已转换',
    }),
  }),
  object('NewOpportunityObj', '商机2.0', {
    account_id: reference('客户名称', 'AccountObj'),
    amount: field('currency', '商机金额'),
    mc_currency: currency,
    close_date: field('date', '预计成交日期'),
    sales_stage: choice('商机阶段', {
      '1': '验证客户',
      '2': '需求确定',
      '3': '方案/报价',
      '4': '谈判审核',
      '5': '赢单',
      '6': '输单',
    }),
    sales_status: choice('阶段状态', { '1': '进行中', '2': '赢单', '3': '输单', '4': '无效' }),
    stg_changed_time: field('date_time', '阶段变更时间'),
    contract_no__c: field('text', '合同编号'),
    signed_amount__c: field('text', '签约金额（手填）'),
  }),
  object('SalesOrderObj', '销售订单', {
    account_id: reference('客户名称', 'AccountObj'),
    order_amount: field('currency', '销售订单金额(元)'),
    mc_currency: currency,
    order_time: field('date', '下单日期'),
  }),
  object('PaymentObj', '回款', {
    account_id: reference('客户名称', 'AccountObj'),
    order_id: reference('销售订单编号', 'SalesOrderObj'),
    payment_amount: field('currency', '本次回款总金额'),
    mc_currency: currency,
    payment_time: field('date', '回款日期'),
  }),
  object('ActiveRecordObj', '销售记录', {
    active_record_type: choice('类型', { '1': '电话', '2': '拜访', '3': '邮件' }),
    active_record_content: field('long_text', '销售记录内容'),
  }),
  object('object_vK7t2__c', '拜访签到', {
    field_c3Nq8__c: reference('拜访客户', 'AccountObj'),
    field_d8Kq1__c: field('date', '拜访日期'),
    field_n5Ws4__c: field('number', '陪同人数'),
    field_t2Rf6__c: field('long_text', '拜访小结'),
  }),
];

export const objectTypes: ReadonlyMap<string, ObjectType> = new Map(all.map((one) => [one.apiName, one]));

export const isCustom = (apiName: string): boolean => apiName.endsWith('__c');
