import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Organisation, organisation } from './organisation.ts';

let org: Organisation;
let ann: string;
let acme: string;
let beta: string;

beforeAll(async () => {
  org = await organisation();
  ann = org.emulator.save('Users', { first_name: 'Ann', last_name: 'Lee', email: 'ann@example.com', mobile: '+911' });
  acme = org.emulator.save('Accounts', { Account_Name: `O'Neill "& \\ Söhne"`, Owner: ann });
  org.won({ Deal_Name: 'Alpha', Owner: ann, Account_Name: acme, Is_Renewal: true });
  org.pass({ minutes: 10 });
  beta = org.won({ Deal_Name: 'beta', Amount: 80, Closing_Date: '2026-11-20' });
  org.won({ Deal_Name: 'Gamma', Stage: 'Qualification', Amount: null, Closing_Date: '2026-12-01' });
});
afterAll(() => org.emulator.close());

const names = async (rest: string): Promise<unknown[]> =>
  (await org.query(`select Deal_Name from Deals ${rest}`)).data.map(({ Deal_Name }) => Deal_Name);

it('answers what was asked for under the names that were asked for, and the id with it', async () => {
  const { status, body } = await org.query(
    'SELECT Amount, Modified_Time, Owner, Owner.email, Account_Name, Account_Name.Phone FROM Deals WHERE id is not null LIMIT 1',
  );
  expect(status).toBe(200);
  expect(body).toEqual({
    data: [
      {
        id: expect.stringMatching(/^\d{19}$/),
        Amount: 1250.5,
        Modified_Time: '2026-11-20T06:30:00+05:30',
        Owner: { name: 'Lee', id: ann },
        'Owner.email': 'ann@example.com',
        Account_Name: { name: `O'Neill "& \\ Söhne"`, id: acme },
        'Account_Name.Phone': null,
      },
    ],
    info: { count: 1, more_records: true },
  });
});

it('takes the names of what is asked for in quotes as well', async () => {
  const { data } = await org.query(
    `select 'Deal_Name', "Amount", 'Account_Name.Phone' from Deals where Deal_Name = 'beta'`,
  );
  expect(data).toEqual([{ id: beta, Deal_Name: 'beta', Amount: 80, 'Account_Name.Phone': null }]);
});

it('answers null for what lies behind an empty lookup', async () => {
  const { data } = await org.query("select Account_Name, Account_Name.Owner.email from Deals where Deal_Name = 'beta'");
  expect(data).toEqual([{ id: beta, Account_Name: null, 'Account_Name.Owner.email': null }]);
});

it('answers nothing at all where there is nothing', async () => {
  expect(await org.query("select id from Deals where Deal_Name = 'none'")).toMatchObject({
    status: 204,
    body: undefined,
  });
});

it.each([
  ["where Deal_Name = 'BETA'", ['beta']],
  ['where Deal_Name = beta', ['beta']],
  ["where Deal_Name != 'beta'", ['Alpha', 'Gamma']],
  ['where Amount > 80', ['Alpha']],
  ['where Amount >= 80 and Amount <= 80.0', ['beta']],
  ['where Amount < 2000', ['Alpha', 'beta']],
  ['where Amount is null', ['Gamma']],
  ['where Amount != 80', ['Alpha']],
  ["where Is_Renewal = 'true'", ['Alpha']],
  ["where Closing_Date between '2026-11-20' and '2026-11-30'", ['beta']],
  ["where Closing_Date not between '2026-11-20' and '2026-11-30'", ['Alpha', 'Gamma']],
  ["where ((Stage = 'Closed Won' and Amount is not null) and Closing_Date < '2026-11-20')", ['Alpha']],
  ["where (Deal_Name = 'Alpha' or Deal_Name = 'Gamma') and Amount is null", ['Gamma']],
  ["where Stage in ('Qualification', 'Closed Lost')", ['Gamma']],
  ["where Stage not in ('Qualification')", ['Alpha', 'beta']],
  ["where Deal_Name like '%et%'", ['beta']],
  ["where Deal_Name like 'a%'", ['Alpha']],
  ["where Deal_Name like '%A'", ['Alpha', 'beta', 'Gamma']],
  ["where Deal_Name not like '%et%'", ['Alpha', 'Gamma']],
  ["where Owner.email = 'ann@example.com'", ['Alpha']],
  [`where Account_Name.Account_Name = 'O''Neill "& \\ Söhne"'`, ['Alpha']],
  [`where Account_Name.Account_Name = "O'Neill ""& \\ Söhne"""`, ['Alpha']],
  ["where Modified_Time > '2026-11-20T01:00:00+00:00'", ['beta', 'Gamma']],
  ["where Modified_Time >= '2026-11-20T09:10:00+08:00'", ['beta', 'Gamma']],
  ["where Modified_Time < '2026-11-20T06:40:00+05:30'", ['Alpha']],
  ['where id is not null order by Amount', ['Gamma', 'beta', 'Alpha']],
  ['where id is not null order by Amount desc', ['Alpha', 'beta', 'Gamma']],
  ['where id is not null order by Stage desc, Deal_Name asc', ['Gamma', 'Alpha', 'beta']],
  ['where id is not null order by Modified_Time desc limit 2', ['beta', 'Gamma']],
  ['where id is not null limit 1 offset 1', ['beta']],
  ['where id is not null limit 2, 1', ['Gamma']],
])('finds with %s', async (rest, expected) => {
  expect(await names(rest)).toEqual(expected);
});

it('finds by ids, and what comes after one', async () => {
  expect(await names(`where id > '${beta}'`)).toEqual(['Gamma']);
  expect(await names(`where id >= ${beta}`)).toEqual(['beta', 'Gamma']);
  expect(await names("where id > '5'")).toEqual(['Alpha', 'beta', 'Gamma']);
  expect(await names(`where Owner = '${ann}'`)).toEqual(['Alpha']);
});

it('finds the rest after the last one that was seen, by time and then by id', async () => {
  const time = "'2026-11-20T01:10:00+00:00'";
  const rest = `where Modified_Time > ${time} or (Modified_Time = ${time} and id > '${beta}')`;
  expect(await names(`${rest} order by Modified_Time, id`)).toEqual(['Gamma']);
});

it('adds up, counting only what is not empty', async () => {
  const { body } = await org.query(
    'select COUNT(id), COUNT(Amount), SUM(Amount), MAX(Amount), MIN(Amount) from Deals where id is not null',
  );
  expect(body).toEqual({
    data: [{ 'COUNT(id)': 3, 'COUNT(Amount)': 2, 'SUM(Amount)': 1330.5, 'MAX(Amount)': 1250.5, 'MIN(Amount)': 80 }],
    info: { count: 1, more_records: false },
  });
});

describe('refuses', () => {
  const many = (one: string, count: number, joint: string): string =>
    Array.from({ length: count }, () => one).join(joint);
  const nested = (count: number): string =>
    Array.from({ length: count - 1 }).reduce<string>((inner) => `(${inner} or Amount = 1)`, 'Amount = 1');

  it.each([
    ['SYNTAX_ERROR', 'select id from Deals'],
    ['SYNTAX_ERROR', 'select id where id is not null'],
    ['SYNTAX_ERROR', 'update Deals set Amount = 1 where id is not null'],
    ['SYNTAX_ERROR', "select id from Deals where Deal_Name = 'O'Neill'"],
    ['SYNTAX_ERROR', "select id from Deals where Deal_Name = 'O\\'Neill'"],
    ['SYNTAX_ERROR', "select id from Deals where Amount = 1 and Amount = 2 and Deal_Name = 'x'"],
    ['SYNTAX_ERROR', 'select id from Deals where (Amount = 1'],
    ['SYNTAX_ERROR', 'select id from Deals where id is not null; drop'],
    ['SYNTAX_ERROR', 'select id from Deals where Closing_Date = 2026-11-20'],
    ['SYNTAX_ERROR', 'select Stage, COUNT(id) from Deals where id is not null'],
    ['INVALID_QUERY', 'select id from deals where id is not null'],
    ['INVALID_QUERY', 'select id from constructor where id is not null'],
    ['INVALID_QUERY', 'select deal_name from Deals where id is not null'],
    ['INVALID_QUERY', 'select Owner.boss from Deals where id is not null'],
    ['INVALID_QUERY', 'select Stage.name from Deals where id is not null'],
    ['INVALID_QUERY', "select id from Deals where Amount = 'much'"],
    ['INVALID_QUERY', "select id from Deals where Deal_Name > 'a'"],
    ['INVALID_QUERY', "select id from Deals where Closing_Date = '2026-11-31'"],
    ['INVALID_QUERY', "select id from Deals where Modified_Time > '2026-11-20T01:00:00Z'"],
    ['INVALID_QUERY', "select id from Deals where Owner = 'ann'"],
    ['INVALID_QUERY', 'select SUM(Stage) from Deals where id is not null'],
    ['DUPLICATE_DATA', 'select Stage, Stage from Deals where id is not null'],
    ['DUPLICATE_DATA', 'select id from Deals where id is not null order by id, id'],
    ['LIMIT_EXCEEDED', 'select id from Deals where id is not null limit 2001'],
    ['LIMIT_EXCEEDED', 'select id from Deals where id is not null limit 2000 offset 98001'],
    ['LIMIT_EXCEEDED', `select id from Deals where Stage in (${many("'x'", 51, ',')})`],
    ['LIMIT_EXCEEDED', `select id from Deals where ${nested(26)}`],
    ['LIMIT_EXCEEDED', `select ${many('Stage', 51, ',')} from Deals where id is not null`],
    ['LIMIT_EXCEEDED', 'select Owner.email, Account_Name.Owner.email from Deals where id is not null'],
  ])('with %s: %s', async (code, coql) => {
    expect(await org.query(coql)).toMatchObject({
      status: 400,
      body: { code, details: expect.any(Object), message: expect.any(String), status: 'error' },
    });
  });

  it('no query, and no JSON', async () => {
    expect(await org.call('coql', { method: 'POST', body: '{}' })).toMatchObject({
      status: 400,
      body: { code: 'MANDATORY_NOT_FOUND', details: { api_name: 'select_query' } },
    });
    expect(await org.call('coql', { method: 'POST', body: 'select id' })).toMatchObject({
      body: { code: 'INVALID_DATA' },
    });
  });

  it('takes as many criteria as there may be', async () => {
    expect((await org.query(`select id from Deals where ${nested(25)}`)).status).toBe(204);
  });
});
