import { expect, it } from 'vitest';
import { emulateNeocrm } from '../../../../adapters/emulators/neocrm/index.ts';
import { neocrm } from '../../../../adapters/sources/neocrm/index.ts';
import type { Source } from '../../../../src/ports/source.ts';
import { sourceWorld } from '../../../support/source-world.ts';
import { closedAfterwards, http } from '../rig.ts';
import { settingsFrom } from './company.ts';

/** A company, and a connection to it. */
async function company() {
  const world = sourceWorld();
  const crm = closedAfterwards(await emulateNeocrm({ clock: world.clock }));
  const source: Source = neocrm(http).connect(settingsFrom(crm), world.parts());
  return { crm, source };
}

const named = (fields: readonly { readonly name: string; readonly label: string }[]): string[] =>
  fields.map(({ name, label }) => `${name} ${label}`);

it('offers what is behind a reference by what people know it by', async () => {
  const { source } = await company();
  expect(named(await source.fields('opportunity'))).toEqual(
    expect.arrayContaining([
      'ownerId.name 所有人·姓名',
      'ownerId.email 所有人·邮箱',
      'ownerId.phone 所有人·手机',
      'accountId.accountName 客户名称·公司名称',
      'saleStageId.stageName 销售阶段·阶段名称',
    ]),
  );
});

it('offers a reference itself where what is behind it is not for us', async () => {
  const { crm, source } = await company();
  const body = JSON.stringify({ code: 403, msg: '没有权限', data: null });
  crm.fail('/xobjects/stage/description', { kind: 'answer', status: 200, body });
  const fields = named(await source.fields('opportunity'));
  expect(fields).toContain('saleStageId 销售阶段');
  expect(fields.filter((field) => field.startsWith('saleStageId.'))).toEqual([]);
});

it('offers the objects of the vendor and those of the company', async () => {
  const { source } = await company();
  expect(named(await source.objects())).toEqual(expect.arrayContaining(['opportunity 销售机会', 'payment__c 回款']));
});

it('reads what belongs to others as well as what is the user’s own', async () => {
  const { crm, source } = await company();
  for (const { id } of crm.users) crm.save('payment__c', { ownerId: id, amount__c: '1' });
  const which = { kind: 'happened', field: 'paidAt__c', from: Temporal.PlainDate.from('2026-11-01') } as const;
  const { records } = await source.page({ object: 'payment__c', fields: ['ownerId.email'], which });
  expect(records.map(({ values }) => values['ownerId.email'])).toEqual(crm.users.map(({ email }) => email));
});

it.each(['money.name', 'ownerId.password', 'accountId.ownerId.email', 'ownerId.constructor'])(
  'asks nobody for %s, which leads nowhere',
  async (field) => {
    const { crm, source } = await company();
    await expect(source.find('opportunity', [field], ['1'])).rejects.toMatchObject({ failure: 'unknown', code: field });
    expect(crm.requests.filter(({ path }) => path.includes('xoql'))).toEqual([]);
  },
);
