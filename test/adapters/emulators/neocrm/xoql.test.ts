import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { began, type Company, openCompany } from './company.ts';

let company: Company;
const ids: string[] = [];

beforeAll(async () => {
  company = await openCompany();
  const { crm } = company;
  const [, wang, li] = crm.users;
  const accountId = crm.save('account', { accountName: '上海宏图' });
  const saleStageId = crm.save('stage', { stageName: '赢单', percent: '100' });
  const deals = [
    { opportunityName: '宏图一期', money: '120000.50', oppStatus__c: 2, ownerId: wang?.id, accountId, saleStageId },
    { opportunityName: '宏图二期', money: '9000', oppStatus__c: 1, ownerId: li?.id, accountId },
    { opportunityName: '瑞丰', oppStatus__c: 3, ownerId: li?.id, contractNo__c: 'HT-7' },
  ];
  for (const deal of deals) {
    company.later(60);
    ids.push(crm.save('opportunity', deal));
  }
});
afterAll(() => company.crm.close());

const at = (minutes: number): number => began.add({ minutes }).epochMilliseconds;
const names = async (where: string): Promise<unknown[]> =>
  (await company.rows(`select opportunityName from opportunity where ${where} order by id`)).map(
    ({ opportunityName }) => opportunityName,
  );

it('shows values as text, choices as lists of labels, and what a reference leads to', async () => {
  const rows = await company.rows(
    `select id, opportunityName, money, oppStatus__c, closeDate, updatedAt, ownerId, ownerId.email, accountId.accountName,
            saleStageId.stageName
       from opportunity where opportunityName = '宏图一期'`,
  );
  expect(rows).toEqual([
    {
      id: ids[0],
      opportunityName: '宏图一期',
      money: '120000.50',
      oppStatus__c: ['赢单'],
      closeDate: '',
      updatedAt: String(at(1)),
      ownerId: company.crm.users[1]?.id,
      'ownerId.email': 'wangfang@kehu.example',
      'accountId.accountName': '上海宏图',
      'saleStageId.stageName': '赢单',
    },
  ]);
});

it('names columns as it is told', async () => {
  const rows = await company.rows(
    'SELECT opportunityName as name, money 金额, ownerId.name 负责人 FROM opportunity WHERE money = 9000',
  );
  expect(rows).toEqual([{ name: '宏图二期', 金额: '9000', 负责人: '李强' }]);
});

it('counts', async () => {
  expect(await company.rows("select count(id) from opportunity where oppStatus__c != '输单'")).toEqual([
    { 'count(id)': '2' },
  ]);
});

describe('finds', () => {
  it.each([
    ['what is equal', "oppStatus__c = '赢单'", ['宏图一期']],
    ['what is not, and not what is empty', 'money != 9000', ['宏图一期']],
    ['what is greater', 'money > 9000', ['宏图一期']],
    ['what is not less', 'money >= 9000', ['宏图一期', '宏图二期']],
    ['what is less', 'money < 9000.01', ['宏图二期']],
    ['what is between', 'money between 9000 and 120000.5', ['宏图一期', '宏图二期']],
    ['what begins with', "opportunityName like '宏图%'", ['宏图一期', '宏图二期']],
    ['what contains', "opportunityName like '%图%期'", ['宏图一期', '宏图二期']],
    ['what does not', "opportunityName not like '%图%'", ['瑞丰']],
    ['one of several', "oppStatus__c in ('进行中', '输单')", ['宏图二期', '瑞丰']],
    ['none of them', "oppStatus__c not in ('进行中', '输单')", ['宏图一期']],
    ['what is empty', 'money is null', ['瑞丰']],
    ['what is not empty', 'contractNo__c is not null', ['瑞丰']],
    ['behind a reference', "ownerId.name = '李强' and accountId.accountName like '上海%'", ['宏图二期']],
    [
      'one or the other, and closer what is joined by and',
      "money is null or money < 10000 and oppStatus__c = '赢单'",
      ['瑞丰'],
    ],
    ['in brackets', "(money is null or money > 10000) and oppStatus__c = '赢单'", ['宏图一期']],
  ])('%s', async (_what, where, expected) => {
    expect(await names(where)).toEqual(expected);
  });

  it('by id and by the time of the last change', async () => {
    expect(await names(`id in (${ids[0]}, ${ids[2]})`)).toEqual(['宏图一期', '瑞丰']);
    expect(await names(`id > ${ids[0]} and id <= ${ids[1]}`)).toEqual(['宏图二期']);
    const rows = await company.rows(
      `select opportunityName from opportunity where updatedAt >= ${at(2)} and updatedAt < ${at(4)} order by updatedAt desc, id desc`,
    );
    expect(rows.map(({ opportunityName }) => opportunityName)).toEqual(['瑞丰', '宏图二期']);
  });
});

describe('refuses with HTTP 200 and another code', () => {
  it.each([
    ['nothing', ''],
    ['everything', 'select * from opportunity'],
    ['an unknown object', 'select id from deal'],
    ['an unknown field', 'select amount from opportunity'],
    ['what is a field of no object', 'select constructor from opportunity'],
    ['an unknown field behind a reference', 'select ownerId.mobile from opportunity'],
    ['a path through what is no reference', 'select money.name from opportunity'],
    ['an unknown field in a condition', 'select id from opportunity where amount > 1'],
    ['a text for a number', "select id from opportunity where money > '1'"],
    ['a number for a text', 'select id from opportunity where opportunityName = 1'],
    ['like of a number', "select id from opportunity where money like '1%'"],
    ['an order of choices', "select id from opportunity where oppStatus__c > '赢单'"],
    ['an order by another field', 'select id from opportunity order by money'],
    ['sums', 'select sum(money) from opportunity'],
    ['groups', 'select ownerId from opportunity group by ownerId'],
    ['two statements', 'select id from opportunity; select id from user'],
    ['a comment', "select id from opportunity where opportunityName = 'x' -- and money > 1"],
    ['a text without an end', "select id from opportunity where opportunityName = 'x"],
    ['a quote within a text', "select id from opportunity where opportunityName = 'O''Brien'"],
    ['a backslash within a text', "select id from opportunity where opportunityName = 'O\\'Brien'"],
    ['a join', 'select id from opportunity join user on id = id'],
    ['more rows than may be asked for', 'select id from opportunity limit 0, 3001'],
    ['a count with a page', 'select count(id) from opportunity limit 1'],
  ])('%s', async (_what, xoql) => {
    const answer = await company.xoql(xoql);
    expect(answer).toMatchObject({ status: 200, data: null });
    expect(['0', '200']).not.toContain(String(answer.code));
    expect(answer.msg).not.toBe('');
  });
});
