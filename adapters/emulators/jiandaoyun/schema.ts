/** What a form is made of. The types are the vendor's, from its table of fields and data types. */
export interface Widget {
  /** The alias if one is set, else the id. This is the field's name everywhere in the API. */
  readonly name: string;
  readonly widgetName: string;
  readonly label: string;
  readonly type: WidgetType;
  /** Only of a `subform`. */
  readonly items?: readonly Widget[];
}

export type WidgetType =
  | 'text'
  | 'textarea'
  | 'number'
  | 'datetime'
  | 'combo'
  | 'radiogroup'
  | 'checkboxgroup'
  | 'phone'
  | 'user'
  | 'subform';

export interface Form {
  readonly appId: string;
  readonly entryId: string;
  readonly name: string;
  readonly widgets: readonly Widget[];
}

export const app = { app_id: '65f0a1000000000000000001', name: '销售管理' } as const;

let widgets = 0;

function widget(label: string, type: WidgetType, alias?: string, items?: readonly Widget[]): Widget {
  widgets += 1;
  const widgetName = `_widget_${1710000000000 + widgets}`;
  return { name: alias ?? widgetName, widgetName, label, type, ...(items && { items }) };
}

/** Deals that were signed, with what was sold in each. Somebody gave its fields aliases, but not all of them. */
export const deals: Form = {
  appId: app.app_id,
  entryId: '65f0a1000000000000000011',
  name: '成交登记',
  widgets: [
    widget('合同名称', 'text', 'title'),
    widget('客户名称', 'text', 'customer'),
    widget('成交金额', 'number', 'amount'),
    widget('币种', 'combo', 'currency'),
    widget('签约日期', 'datetime', 'signed_on'),
    widget('商机阶段', 'radiogroup', 'stage'),
    widget('销售负责人', 'user', 'owner'),
    widget('负责人手机', 'phone', 'owner_phone'),
    widget('标签', 'checkboxgroup', 'tags'),
    widget('备注', 'textarea'),
    widget('产品明细', 'subform', 'lines', [
      widget('产品', 'text', 'product'),
      widget('数量', 'number', 'quantity'),
      widget('小计', 'number', 'subtotal'),
    ]),
  ],
};

/** Nobody gave these fields aliases: their names are the ids that the form's editor made. */
export const visits: Form = {
  appId: app.app_id,
  entryId: '65f0a1000000000000000012',
  name: '客户拜访',
  widgets: [
    widget('客户名称', 'text'),
    widget('拜访时间', 'datetime'),
    widget('拜访方式', 'radiogroup'),
    widget('拜访人', 'user'),
    widget('拜访记录', 'textarea'),
  ],
};

export const forms: readonly Form[] = [deals, visits];

/** What every record has besides, by name and by the type that a filter gives it. */
export const systemFields = {
  _id: 'text',
  createTime: 'datetime',
  updateTime: 'datetime',
  creator: 'user',
  updater: 'user',
} as const;
