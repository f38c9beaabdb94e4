import { describe, expect, it } from 'vitest';
import { fieldsOf, formShape } from '../../../../adapters/sources/jiandaoyun/fields.ts';
import { recordOf } from '../../../../adapters/sources/jiandaoyun/read.ts';
import { exactJson } from '../../../../adapters/sources/json.ts';

/** Fields of a form as `widget/list` answers, with those that every record has. */
const fields = (widgets: readonly object[], sysWidgets: readonly string[] = []) =>
  fieldsOf(formShape.parse({ widgets, sysWidgets: sysWidgets.map((name) => ({ name })) }));

/** How a field of this type reads in a record that holds this, written as JSON. */
function readsAs(type: string, written: string, items?: readonly object[]): Readonly<Record<string, string | null>> {
  const known = [...fields([{ name: 'it', label: '它', type, ...(items && { items }) }]).values()];
  const row = exactJson(`{"_id":"65f0a1000000000000000001","it":${written}}`) as { _id: string };
  return { ...recordOf(row, known).values };
}

describe('a form has', () => {
  it('its fields by alias or id, as their people call them', () => {
    const known = fields([
      { name: 'amount', label: '成交金额', type: 'number' },
      { name: '_widget_1710000000001', label: '签约日期', type: 'datetime' },
      { name: 'stage', label: '商机阶段', type: 'radiogroup' },
    ]);
    expect([...known.values()].map(({ name, label, kind }) => [name, label, kind])).toEqual([
      ['amount', '成交金额', 'number'],
      ['_widget_1710000000001', '签约日期', 'moment'],
      ['stage', '商机阶段', 'text'],
    ]);
  });

  it('what lies in members, departments and rows by its path', () => {
    const known = fields([
      { name: 'owner', label: '负责人', type: 'user' },
      { name: 'teams', label: '部门', type: 'deptgroup' },
      {
        name: 'lines',
        label: '明细',
        type: 'subform',
        items: [
          { name: 'subtotal', label: '小计', type: 'number' },
          { name: 'seller', label: '销售', type: 'user' },
        ],
      },
    ]);
    expect([...known.values()].map(({ name, label, kind }) => [name, label, kind])).toEqual([
      ['owner.name', '负责人.name', 'text'],
      ['owner.username', '负责人.username', 'text'],
      ['teams.name', '部门.name', 'text'],
      ['lines.subtotal', '明细.小计', 'text'],
      ['lines.seller.name', '明细.销售.name', 'text'],
      ['lines.seller.username', '明细.销售.username', 'text'],
    ]);
  });

  it('no files, and nothing by a name that could not be asked for', () => {
    const known = fields([
      { name: 'contract', label: '合同', type: 'upload' },
      { name: 'photo', label: '照片', type: 'image' },
      { name: 'a.b', label: '点', type: 'text' },
      { name: "x' or '1", label: '引号', type: 'text' },
    ]);
    expect([...known.keys()]).toEqual([]);
  });

  it('what every record has, where the form says so, and what people called the same goes before it', () => {
    const known = fields(
      [{ name: 'creator', label: '谁填的', type: 'text' }],
      ['createTime', 'creator', 'flowState', 'ext'],
    );
    expect(known.get('createTime')).toMatchObject({ label: '提交时间', kind: 'moment' });
    expect(known.get('creator')).toMatchObject({ label: '谁填的', kind: 'text', type: 'text' });
    expect(known.get('flowState')?.choices?.map(({ value }) => value)).toEqual(['0', '1', '2']);
    expect(known.has('updateTime')).toBe(false);
  });
});

describe('what a record holds becomes text', () => {
  it.each([
    ['number', '1234567890123.45', '1234567890123.45'],
    ['number', '1.2E7', '12000000'],
    ['number', '0.1', '0.1'],
    ['number', '123456789012345678901', '123456789012345678901'],
    ['number', 'null', null],
    ['text', '"华星 \\"电子\\""', '华星 "电子"'],
    ['text', '""', null],
    ['text', '"2026-11-20T01:00:00.000Z"', '2026-11-20T01:00:00.000Z'],
    ['datetime', '"2026-11-20T01:00:00.000Z"', '2026-11-20T01:00:00Z'],
    ['datetime', '"2026-11-20T01:00:00.120Z"', '2026-11-20T01:00:00.12Z'],
    ['datetime', '"some day"', 'some day'],
    ['combo', '"赢单"', '赢单'],
    ['checkboxgroup', '["渠道","续约"]', '渠道; 续约'],
    ['checkboxgroup', '[]', null],
    ['flowstate', '1', '1'],
    ['somethingnew', 'true', 'true'],
    ['somethingnew', '{"deep":{"er":1}}', null],
  ])('%s %s', (type, written, text) => {
    expect(readsAs(type, written)).toEqual({ it: text });
  });

  it('each part by its path', () => {
    const member = '{"_id":"1","name":"王芳","username":"wangfang","status":1,"departments":[1]}';
    expect(readsAs('user', member)).toEqual({ 'it.name': '王芳', 'it.username': 'wangfang' });
    expect(readsAs('user', 'null')).toEqual({ 'it.name': null, 'it.username': null });
    expect(readsAs('usergroup', `[${member},{"name":"李强","username":"liqiang"}]`)).toEqual({
      'it.name': '王芳; 李强',
      'it.username': 'wangfang; liqiang',
    });
    expect(readsAs('phone', '{"phone":"13800000000","verified":false}')).toEqual({ 'it.phone': '13800000000' });
    expect(readsAs('linkdata', '{"id":"5d","key":"启明"}')).toEqual({ 'it.key': '启明' });
  });

  it('of rows all that they hold, in a way that is never read as one number', () => {
    const items = [
      { name: 'subtotal', label: '小计', type: 'number' },
      { name: 'due', label: '到期', type: 'datetime' },
    ];
    const rows = '[{"subtotal":100,"due":"2026-11-20T01:00:00.000Z"},{"subtotal":20.50,"due":null}]';
    expect(readsAs('subform', rows, items)).toEqual({ 'it.subtotal': '100; 20.50', 'it.due': '2026-11-20T01:00:00Z' });
    expect(readsAs('subform', '[{"subtotal":100,"due":null}]', items)).toEqual({
      'it.subtotal': '100',
      'it.due': null,
    });
    expect(readsAs('subform', '[]', items)).toEqual({ 'it.subtotal': null, 'it.due': null });
  });
});
