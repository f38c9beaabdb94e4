import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Company, openCompany } from './company.ts';

let company: Company;

beforeAll(async () => {
  company = await openCompany();
});
afterAll(() => company.crm.close());

it('lists the objects, built in and made by the company', async () => {
  const { data } = await company.call('/cgi/crm/v2/object/list');
  expect((data as { readonly objects: unknown }).objects).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ describeApiName: 'NewOpportunityObj', describeDisplayName: '商机2.0', isActive: true }),
      expect.objectContaining({ describeApiName: 'object_vK7t2__c', describeDisplayName: '拜访签到' }),
    ]),
  );
});

it('describes the fields of an object by their names, with what can be chosen', async () => {
  const { data } = await company.call('/cgi/crm/v2/object/describe', {
    includeDetail: false,
    data: { apiName: 'NewOpportunityObj' },
  });
  const { describe } = data as { readonly describe: { readonly fields: Readonly<Record<string, unknown>> } };
  expect(describe.fields.amount).toMatchObject({ type: 'currency', label: '商机金额', decimal_places: 2 });
  expect(describe.fields.sales_status).toMatchObject({
    type: 'select_one',
    options: expect.arrayContaining([{ label: '赢单', value: '2' }]),
  });
  expect(describe.fields.account_id).toMatchObject({ type: 'object_reference', target_api_name: 'AccountObj' });
});

it.each([
  ['an object that is not there', { includeDetail: false, data: { apiName: 'DealObj' } }],
  ['without saying whether parts are wanted', { data: { apiName: 'AccountObj' } }],
])('refuses %s', async (_what, body) => {
  expect((await company.call('/cgi/crm/v2/object/describe', body)).errorCode).toBe(32_000);
});

it('lets people save only what an object can have', () => {
  const { save } = company.crm;
  expect(() => save('NewOpportunityObj', { money: '1' })).toThrow('has no field money');
  expect(() => save('NewOpportunityObj', { amount: 1.5 })).toThrow('amount is currency and cannot be 1.5');
  expect(() => save('NewOpportunityObj', { sales_status: '赢单' })).toThrow('sales_status is select_one');
});
