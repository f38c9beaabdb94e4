import { afterEach, expect, it } from 'vitest';
import { type Answer, type Company, openCompany } from './company.ts';

let company: Company;
afterEach(() => company.crm.close());

const namesOf = ({ data }: Answer): unknown[] => data.records.map(({ opportunityName }) => opportunityName);
const everyDeal = 'select id, opportunityName from opportunity';

async function companyWith(count: number): Promise<readonly string[]> {
  company = await openCompany();
  return Array.from({ length: count }, (_, index) => {
    company.later(1);
    return company.crm.save('opportunity', { opportunityName: `机会${index + 1}` });
  });
}

it('gives a page by limit, and how many there are in all', async () => {
  await companyWith(5);
  const answer = await company.xoql(`${everyDeal} order by id limit 2, 2`);
  expect(answer).toMatchObject({ code: '200', msg: 'OK', data: { totalSize: 5, count: 2 } });
  expect(namesOf(answer)).toEqual(['机会3', '机会4']);
  expect(namesOf(await company.xoql(`${everyDeal} order by id desc limit 1`))).toEqual(['机会5']);
});

it('gives a hundred rows, in no order to rely on, where nothing is said', async () => {
  await companyWith(101);
  expect((await company.xoql(everyDeal)).data).toMatchObject({ totalSize: 101, count: 100 });
});

it('gives fewer rows than were asked for, where no more are given at once', async () => {
  company = await openCompany({ limits: { rowsAtOnce: 2 } });
  for (const name of ['机会1', '机会2', '机会3']) company.crm.save('opportunity', { opportunityName: name });
  const answer = await company.xoql(`${everyDeal} order by id limit 0, 2000`);
  expect(answer.data).toMatchObject({ totalSize: 3, count: 2 });
  expect(namesOf(answer)).toEqual(['机会1', '机会2']);
});

it('leaves out by limit what moves forward between two pages, and nothing by the last id', async () => {
  const ids = await companyWith(4);
  await company.xoql(`${everyDeal} order by id limit 0, 2`);
  company.crm.remove('opportunity', ids[0] as string);
  expect(namesOf(await company.xoql(`${everyDeal} order by id limit 2, 2`))).toEqual(['机会4']);
  expect(namesOf(await company.xoql(`${everyDeal} where id > ${ids[1]} order by id limit 2`))).toEqual([
    '机会3',
    '机会4',
  ]);
});

it('scrolls through what there was at the beginning, until the locator is empty', async () => {
  const ids = await companyWith(5);
  const first = await company.scroll(`${everyDeal} order by id`, 2);
  expect(namesOf(first)).toEqual(['机会1', '机会2']);
  company.crm.save('opportunity', { opportunityName: '新机会' });
  company.crm.save('opportunity', { opportunityName: '机会四' }, ids[3]);
  company.crm.remove('opportunity', ids[2] as string);
  const second = await company.scroll(`${everyDeal} order by id`, 2, first.queryLocator);
  expect(namesOf(second)).toEqual(['机会四']);
  const third = await company.scroll(`${everyDeal} order by id`, 2, second.queryLocator);
  expect(namesOf(third)).toEqual(['机会5']);
  expect(third.queryLocator).toBe('');
});

it('opens a scroll once by each locator, for its own query, and not after a while', async () => {
  await companyWith(9);
  const locatorOf = async (): Promise<string> => String((await company.scroll(everyDeal, 2)).queryLocator);
  const used = await locatorOf();
  expect((await company.scroll(everyDeal, 2, used)).code).toBe('200');
  expect((await company.scroll(everyDeal, 2, used)).code).toBe(400);
  expect((await company.scroll('select id from opportunity', 2, await locatorOf())).code).toBe(400);
  const old = await locatorOf();
  company.later(600);
  expect((await company.scroll(everyDeal, 2, old)).msg).toBe('queryLocator is invalid or expired');
});

it.each([
  ['no size of a page', everyDeal, ''],
  ['too great a page', everyDeal, '2001'],
  ['a limit', `${everyDeal} limit 2`, '2'],
  ['a count', 'select count(id) from opportunity', '2'],
])('scrolls through nothing with %s', async (_what, xoql, batchCount) => {
  company = await openCompany();
  const answer = await company.call('/rest/data/v2.0/query/xoqlScroll', { xoql, batchCount });
  expect(answer).toMatchObject({ status: 200, code: 400 });
});

it('shows nothing of what was deleted', async () => {
  const ids = await companyWith(2);
  company.crm.remove('opportunity', ids[0] as string);
  expect(namesOf(await company.xoql(everyDeal))).toEqual(['机会2']);
  expect(() => company.crm.remove('opportunity', ids[0] as string)).toThrow('has no record');
});
