import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Company, openCompany } from './company.ts';

let company: Company;

beforeAll(async () => {
  company = await openCompany();
});
afterAll(() => company.crm.close());

it('lists the objects, built in and made by the company', async () => {
  const all = await company.call('/rest/metadata/v2.0/xobjects/filter?active=true');
  expect(all.code).toBe('0');
  expect(all.data.records).toContainEqual(
    expect.objectContaining({ apiKey: 'opportunity', label: '销售机会', custom: false }),
  );
  const custom = await company.call('/rest/metadata/v2.0/xobjects/filter?custom=true&active=true');
  expect(custom.data.records.map(({ apiKey }) => apiKey)).toEqual(['payment__c']);
});

it('describes the fields of an object, with what can be chosen and where references lead', async () => {
  const answer = await company.call('/rest/data/v2.0/xobjects/opportunity/description');
  expect(answer).toMatchObject({ code: '200', data: { apiKey: 'opportunity', label: '销售机会' } });
  const { fields } = answer.data as unknown as { readonly fields: readonly unknown[] };
  expect(fields).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ apiKey: 'money', label: '销售金额', type: 'currency' }),
      expect.objectContaining({ apiKey: 'ownerId', type: 'reference', referTo: { apiKey: 'user' } }),
      expect.objectContaining({
        apiKey: 'oppStatus__c',
        selectitem: expect.arrayContaining([{ value: 2, label: '赢单' }]),
      }),
    ]),
  );
});

it('describes no object that is not there', async () => {
  const answer = await company.call('/rest/data/v2.0/xobjects/deal/description');
  expect(answer).toMatchObject({ status: 200, code: 404 });
});

it('lets people save only what an object can have', () => {
  const { save } = company.crm;
  expect(() => save('opportunity', { amount: '1' })).toThrow('has no field amount');
  expect(() => save('opportunity', { money: 1.5 })).toThrow('money is currency and cannot be 1.5');
  expect(() => save('opportunity', { oppStatus__c: 9 })).toThrow('oppStatus__c is picklist');
});
