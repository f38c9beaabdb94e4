import { expect, it } from 'vitest';
import { describeShape, fieldsOf } from '../../../../adapters/sources/fxiaoke/fields.ts';

const described = (fields: object) => fieldsOf(describeShape.parse({ data: { describe: { fields } } }));

it('offers fields by their kinds, with what can be chosen', () => {
  const fields = described({
    amount: { type: 'currency', label: '商机金额', is_active: true },
    close_date: { type: 'date', label: '预计成交日期' },
    create_time: { type: 'date_time', label: '创建时间' },
    status: { type: 'select_one', label: '阶段', options: [{ label: '赢单', value: '2' }] },
    kind: { type: 'record_type', label: '业务类型', options: [{ label: '预设', api_name: 'default__c' }] },
    empty: { type: 'select_one', label: '空', options: [] },
    is_deleted: { type: 'true_or_false', label: '是否作废' },
    total: { type: 'formula', label: '合计' },
    old: { type: 'text', label: '停用', is_active: false },
    photo: { type: 'image', label: '照片' },
  });
  const here = (name: string, label: string, kind: string, more: object = {}) => ({
    name,
    label,
    kind,
    source: name,
    path: [name],
    ...more,
  });
  expect([...fields.values()]).toEqual([
    here('amount', '商机金额', 'number'),
    here('close_date', '预计成交日期', 'day'),
    here('create_time', '创建时间', 'moment'),
    here('status', '阶段', 'choice', { choices: [{ value: '2', label: '赢单' }] }),
    here('kind', '业务类型', 'choice', { choices: [{ value: 'default__c', label: '预设' }] }),
    here('empty', '空', 'text'),
    here('is_deleted', '是否作废', 'choice', { choices: ['true', 'false'].map((value) => ({ value, label: value })) }),
    here('total', '合计', 'other'),
  ]);
});

it('offers people by what they are known by, and what is referred to by its name', () => {
  const fields = described({
    owner: { type: 'employee', label: '负责人' },
    account_id: { type: 'object_reference', label: '客户名称' },
  });
  expect([...fields.values()].map(({ name, label, source, path }) => [name, label, source, path])).toEqual([
    ['owner__r.name', '负责人 · 姓名', 'owner', ['owner__r', 'name']],
    ['owner__r.phone', '负责人 · 手机', 'owner', ['owner__r', 'phone']],
    ['owner__r.email', '负责人 · 邮箱', 'owner', ['owner__r', 'email']],
    ['account_id__r', '客户名称', 'account_id', ['account_id__r']],
  ]);
});
