import { type ObjectType, typeIn } from '../../../../adapters/sources/neocrm/fields.ts';

const field = (apiKey: string, label: string, type: string, more: object = {}) => ({ apiKey, label, type, ...more });

/** Opportunities as a company describes them; numbers have come as text. */
export const description = {
  label: '销售机会',
  fields: [
    field('id', 'ID', 'id'),
    field('opportunityName', '机会名称', 'text', { selectitem: [], checkitem: [], referTo: null }),
    field('money', '销售金额', 'currency'),
    field('closeDate', '结单日期', 'date'),
    field('createdAt', '创建日期', 'datetime'),
    field('status__c', '状态', 'picklist', {
      selectitem: [
        { value: '1', label: '进行中' },
        { value: '2', label: '赢单' },
      ],
    }),
    field('tags__c', '标签', 'multipicklist', { checkitem: [{ value: '7', label: '渠道' }] }),
    field('ownerId', '所有人', 'reference', { referTo: { apiKey: 'user' } }),
    field('id, password', '坏', 'text'),
    field('parts__c', ' ', 'table'),
  ],
};

export const deals: ObjectType = typeIn(description, 'opportunity');

export const column = (name: string) => ({ name, field: deals.fields.get(name) ?? { ...missing, label: name } });

const missing = { type: 'text', options: new Map<string, string>(), target: undefined };
