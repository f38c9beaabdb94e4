import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Company, openCompany } from './company.ts';

let company: Company;
const ids: Record<string, string> = {};

beforeAll(async () => {
  company = await openCompany({ limits: { callsPerWindow: 1000 } });
  const [, wang, li] = company.crm.employees;
  const customer = company.crm.save('AccountObj', { name: '上海宏图' });
  const deals = [
    ['宏图一期', { amount: '120000.50', sales_status: '2', owner: [wang?.openUserId], account_id: customer }],
    ['宏图二期', { amount: '9000', sales_status: '1', owner: [li?.openUserId] }],
    ['瑞丰', { sales_status: '3', owner: [li?.openUserId], contract_no__c: 'HT-7' }],
  ] as const;
  for (const [name, fields] of deals) {
    company.later(60);
    ids[name] = company.crm.save('NewOpportunityObj', { name, ...fields });
  }
});
afterAll(() => company.crm.close());

const names = async (...filters: object[]): Promise<unknown[]> =>
  (await company.rows('NewOpportunityObj', { filters, orders: [{ fieldName: '_id', isAsc: true }] })).map(
    ({ name }) => name,
  );
const filter = (field_name: string, operator: string, ...field_values: unknown[]) => ({
  field_name,
  operator,
  field_values,
});
const at = (minutes: number): number =>
  Temporal.Instant.from('2026-11-20T01:00:00Z').add({ minutes }).epochMilliseconds;

it('shows a record with decimals as text, times in milliseconds, and who and what is meant', async () => {
  const [row] = await company.rows('NewOpportunityObj', { filters: [filter('name', 'EQ', '宏图一期')] });
  const wang = company.crm.employees[1];
  expect(row).toMatchObject({
    _id: ids.宏图一期,
    amount: '120000.50',
    sales_status: '2',
    sales_status__r: '赢单',
    account_id__r: '上海宏图',
    owner: [wang?.openUserId],
    owner__r: { id: wang?.id, name: '王芳', phone: wang?.mobile, email: wang?.email },
    create_time: at(1),
    last_modified_time: at(1),
    life_status: 'normal',
    is_deleted: false,
  });
  expect(row).not.toHaveProperty('close_date');
});

it('names empty fields where that is asked for, and only the fields that are', async () => {
  const search_query_info = { limit: 1, offset: 0, filters: [], orders: [], fieldProjection: ['name', 'amount'] };
  const data = { dataObjectApiName: 'NewOpportunityObj', search_query_info };
  const answer = await company.call('/cgi/crm/v2/data/query', { includeNull: true, data });
  const [row] = (answer.data as { readonly dataList: readonly object[] }).dataList;
  expect(row).toMatchObject({ name: '瑞丰', amount: null, _id: ids.瑞丰 });
  expect(row).not.toHaveProperty('owner');
});

it('forgets the hours of a date', async () => {
  const noon = Temporal.ZonedDateTime.from('2026-11-30T12:00[Asia/Shanghai]');
  company.crm.save('NewOpportunityObj', { close_date: noon.epochMilliseconds }, ids.宏图二期);
  const [row] = await company.rows('NewOpportunityObj', { filters: [filter('close_date', 'ISN')] });
  expect(row?.close_date).toBe(noon.startOfDay().epochMilliseconds);
});

describe('every operator', () => {
  it.each([
    ['equal', [filter('sales_status', 'EQ', '2')], ['宏图一期']],
    ['equal as a number', [filter('amount', 'EQ', '9000.00')], ['宏图二期']],
    ['not equal, or empty', [filter('amount', 'N', '9000')], ['宏图一期', '瑞丰']],
    ['greater', [filter('amount', 'GT', '9000')], ['宏图一期']],
    ['not less', [filter('amount', 'GTE', 9000)], ['宏图一期', '宏图二期']],
    ['less', [filter('amount', 'LT', '10000')], ['宏图二期']],
    ['not greater', [filter('amount', 'LTE', '120000.5')], ['宏图一期', '宏图二期']],
    ['between', [filter('amount', 'BETWEEN', '9000', '10000')], ['宏图二期']],
    ['not between', [filter('amount', 'NBETWEEN', '9000', '10000')], ['宏图一期', '瑞丰']],
    ['like', [filter('name', 'LIKE', '图')], ['宏图一期', '宏图二期']],
    ['not like', [filter('name', 'NLIKE', '图')], ['瑞丰']],
    ['beginning', [filter('name', 'STARTWITH', '瑞')], ['瑞丰']],
    ['ending', [filter('name', 'ENDWITH', '一期')], ['宏图一期']],
    ['empty', [filter('amount', 'IS')], ['瑞丰']],
    ['not empty', [filter('contract_no__c', 'ISN')], ['瑞丰']],
    ['one of', [filter('sales_status', 'IN', '1', '3')], ['宏图二期', '瑞丰']],
    ['none of', [filter('sales_status', 'NIN', '1', '3')], ['宏图一期']],
    ['both of two', [filter('sales_status', 'IN', '1', '3'), filter('amount', 'ISN')], ['宏图二期']],
  ])('%s', async (_what, filters, expected) => {
    expect(await names(...filters)).toEqual(expected);
  });

  it('and people by IN', async () => {
    const wang = company.crm.employees[1]?.openUserId;
    expect(await names(filter('owner', 'IN', wang))).toEqual(['宏图一期']);
    expect(await names(filter('owner', 'HASANYOF', wang))).toEqual(['宏图一期']);
    expect(await names(filter('owner', 'NHASANYOF', wang))).toEqual(['宏图二期', '瑞丰']);
    expect(await names(filter('owner', 'CONTAINS', wang))).toEqual(['宏图一期']);
  });
});

it('puts in order by any field', async () => {
  const orders = [{ fieldName: 'amount', isAsc: false }];
  const rows = await company.rows('NewOpportunityObj', { orders });
  expect(rows.map(({ name }) => name)).toEqual(['宏图一期', '宏图二期', '瑞丰']);
});

describe('a wrong query', () => {
  it.each([
    ['a limit past a hundred', { limit: 101 }],
    ['no limit', { limit: undefined }],
    ['an offset between two pages', { limit: 100, offset: 50 }],
    ['an offset as text', { offset: '0' }],
    ['no filters', { filters: undefined }],
    ['no orders', { orders: undefined }],
    ['something unheard of', { order: [] }],
    ['an unknown field', { filters: [filter('money', 'EQ', '1')] }],
    ['what is a field of no object', { filters: [filter('constructor', 'IS')] }],
    ['an unknown operator', { filters: [filter('amount', 'NE', '1')] }],
    ['a value that is no list', { filters: [{ field_name: 'amount', operator: 'EQ', field_values: '1' }] }],
    ['a bound that is missing', { filters: [filter('amount', 'BETWEEN', '1')] }],
    ['a number that is none', { filters: [filter('amount', 'GT', "1' or 1=1")] }],
    ['people by EQ', { filters: [filter('owner', 'EQ', 'FSUID_1')] }],
    ['an order by an unknown field', { orders: [{ fieldName: 'money', isAsc: true }] }],
    ['an order in words', { orders: [{ fieldName: 'amount', isAsc: 'false' }] }],
    ['unknown fields to show', { fieldProjection: ['money'] }],
  ])('%s is refused with HTTP 200', async (_what, search) => {
    expect(await company.query('NewOpportunityObj', search)).toMatchObject({ httpStatus: 200, errorCode: 32_000 });
  });

  it('of an object that is not there, or on the path of the other kind, is refused', async () => {
    expect((await company.query('DealObj')).errorCode).toBe(32_000);
    const search_query_info = { limit: 1, offset: 0, filters: [], orders: [] };
    const data = { dataObjectApiName: 'NewOpportunityObj', search_query_info };
    expect((await company.call('/cgi/crm/custom/v2/data/query', { data })).errorCode).toBe(32_000);
  });
});
