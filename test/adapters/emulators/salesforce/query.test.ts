import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Organisation, organisation } from './organisation.ts';

let org: Organisation;
let acme: string;
let ann: string;

beforeAll(async () => {
  org = await organisation();
  ann = org.emulator.save('User', { Name: 'Ann Lee', Email: 'ann@example.com' });
  acme = org.emulator.save('Account', { Name: "O'Neill & Söhne \\ Co", OwnerId: ann });
  org.won({ Name: 'Alpha', OwnerId: ann, AccountId: acme });
  org.pass({ minutes: 10 });
  org.won({ Name: 'beta', Amount: 80, CloseDate: '2026-11-20' });
  org.won({ Name: 'Gamma', StageName: 'Prospecting', Amount: null, CloseDate: '2026-12-01' });
});
afterAll(() => org.emulator.close());

const names = async (rest: string): Promise<unknown[]> => {
  const { body } = await org.query(`SELECT Name FROM Opportunity ${rest}`);
  return body.records.map(({ Name }) => Name);
};

it('answers fields as they are written in the organisation, along relationships in objects of their own', async () => {
  const { status, body } = await org.query(
    'select id, Amount, isWon, CloseDate, SystemModstamp, Owner.Email, Account.Owner.Name from opportunity limit 1',
  );
  const id = body.records[0]?.Id;
  expect(status).toBe(200);
  expect(id).toMatch(/^006\w{15}$/);
  expect(body).toEqual({
    totalSize: 1,
    done: true,
    records: [
      {
        attributes: { type: 'Opportunity', url: `/services/data/v66.0/sobjects/Opportunity/${id}` },
        Id: id,
        Amount: 1250.5,
        IsWon: true,
        CloseDate: '2026-11-19',
        SystemModstamp: '2026-11-20T01:00:00.000+0000',
        Owner: {
          attributes: { type: 'User', url: `/services/data/v66.0/sobjects/User/${ann}` },
          Email: 'ann@example.com',
        },
        Account: {
          attributes: { type: 'Account', url: `/services/data/v66.0/sobjects/Account/${acme}` },
          Owner: { attributes: expect.objectContaining({ type: 'User' }), Name: 'Ann Lee' },
        },
      },
    ],
  });
});

it('answers null for what lies behind an empty reference', async () => {
  const { body } = await org.query("SELECT Account.Name, Account.Owner.Name FROM Opportunity WHERE Name = 'beta'");
  expect(body.records).toMatchObject([{ Account: null }]);
});

it.each([
  ["WHERE Name = 'BETA'", ['beta']],
  ["WHERE Name != 'beta' AND Amount != null", ['Alpha']],
  ['WHERE Amount > 80', ['Alpha']],
  ['WHERE Amount >= 80 AND Amount <= 80.0', ['beta']],
  ['WHERE Amount < 2000', ['Alpha', 'beta']],
  ['WHERE Amount = null', ['Gamma']],
  ['WHERE IsWon = TRUE AND CloseDate < 2026-11-20', ['Alpha']],
  ["WHERE CloseDate >= 2026-11-20 AND (Name = 'Alpha' OR Name = 'Gamma')", ['Gamma']],
  ["WHERE StageName IN ('Prospecting', 'Closed Lost')", ['Gamma']],
  ["WHERE StageName NOT IN ('Prospecting')", ['Alpha', 'beta']],
  ["WHERE NOT (Name = 'Alpha' OR Amount = null)", ['beta']],
  ["WHERE Owner.Email = 'ann@example.com'", ['Alpha']],
  ["WHERE Account.Name = 'O\\'Neill & S\\u00f6hne \\\\ Co'", ['Alpha']],
  ['WHERE SystemModstamp > 2026-11-20T01:00:00Z', ['beta', 'Gamma']],
  ['WHERE SystemModstamp >= 2026-11-20T09:10:00+08:00', ['beta', 'Gamma']],
  ['WHERE SystemModstamp < 2026-11-20T01:10:00.000Z', ['Alpha']],
  ['ORDER BY Amount', ['Gamma', 'beta', 'Alpha']],
  ['ORDER BY Amount DESC NULLS LAST', ['Alpha', 'beta', 'Gamma']],
  ['ORDER BY StageName DESC, Name DESC', ['Gamma', 'beta', 'Alpha']],
  ['ORDER BY SystemModstamp ASC, Id DESC LIMIT 2', ['Alpha', 'Gamma']],
  ['ORDER BY Id LIMIT 1 OFFSET 1', ['beta']],
])('finds with %s', async (rest, expected) => {
  expect(await names(rest)).toEqual(expected);
});

it('finds the rest after the last one that was seen, by time and then by id', async () => {
  const { body } = await org.query("SELECT Id FROM Opportunity WHERE Name = 'beta'");
  const last = "SystemModstamp = 2026-11-20T01:10:00Z AND Id > '";
  expect(await names(`WHERE SystemModstamp > 2026-11-20T01:10:00Z OR (${last}${body.records[0]?.Id}')`)).toEqual([
    'Gamma',
  ]);
});

it('finds by the fifteen characters of an id', async () => {
  expect(await names(`WHERE AccountId = '${acme.slice(0, 15)}'`)).toEqual(['Alpha']);
});

it('counts without answering any', async () => {
  const { body } = await org.query('SELECT COUNT() FROM Opportunity WHERE IsWon = true');
  expect(body).toEqual({ totalSize: 2, done: true, records: [] });
});

it('adds up what is not empty, under the names that are given or numbers', async () => {
  const { body } = await org.query(
    'SELECT COUNT(Id), COUNT(Amount) deals, SUM(Amount) total, AVG(Amount), MIN(CloseDate), MAX(SystemModstamp) FROM Opportunity',
  );
  expect(body).toEqual({
    totalSize: 1,
    done: true,
    records: [
      {
        attributes: { type: 'AggregateResult' },
        expr0: 3,
        deals: 2,
        total: 1330.5,
        expr1: 665.25,
        expr2: '2026-11-19',
        expr3: '2026-11-20T01:10:00.000+0000',
      },
    ],
  });
});

describe('refuses', () => {
  it.each([
    ['MALFORMED_QUERY', 'SELECT FROM Opportunity'],
    ['MALFORMED_QUERY', 'SELECT * FROM Opportunity'],
    ['MALFORMED_QUERY', 'SELECT Id, id FROM Opportunity'],
    ['MALFORMED_QUERY', 'SELECT StageName, SUM(Amount) FROM Opportunity'],
    ['MALFORMED_QUERY', 'SELECT SUM(Name) FROM Opportunity'],
    ['MALFORMED_QUERY', 'SELECT COUNT(), Id FROM Opportunity'],
    ['MALFORMED_QUERY', "SELECT Id FROM Opportunity WHERE Name = 'O'Neill'"],
    ['MALFORMED_QUERY', "SELECT Id FROM Opportunity WHERE Name = 'x\\' AND IsWon = true"],
    ['MALFORMED_QUERY', "SELECT Id FROM Opportunity WHERE Name = 'a\\qb'"],
    ['MALFORMED_QUERY', 'SELECT Id FROM Opportunity WHERE Name = "x"'],
    ['MALFORMED_QUERY', 'SELECT Id FROM Opportunity WHERE IsWon = true AND IsClosed = true OR Amount = 1'],
    ['MALFORMED_QUERY', 'SELECT Id FROM Opportunity WHERE (IsWon = true'],
    ['MALFORMED_QUERY', 'SELECT Id FROM Opportunity LIMIT 1.5'],
    ['NUMBER_OUTSIDE_VALID_RANGE', 'SELECT Id FROM Opportunity OFFSET 2001'],
    ['MALFORMED_QUERY', 'SELECT Id FROM Opportunity; DELETE'],
    ['MALFORMED_QUERY', 'DELETE FROM Opportunity'],
    ['INVALID_TYPE', 'SELECT Id FROM Deal'],
    ['INVALID_FIELD', 'SELECT Id, Betrag__c FROM Opportunity'],
    ['INVALID_FIELD', 'SELECT Boss.Email FROM Opportunity'],
    ['INVALID_FIELD', "SELECT Id FROM Opportunity WHERE Amount = '5'"],
    ['INVALID_FIELD', 'SELECT Id FROM Opportunity WHERE Name = 5'],
    ['INVALID_FIELD', "SELECT Id FROM Opportunity WHERE CloseDate = '2026-11-20'"],
    ['INVALID_FIELD', 'SELECT Id FROM Opportunity WHERE CloseDate = 2026-11-31'],
    ['INVALID_FIELD', 'SELECT Id FROM Opportunity WHERE SystemModstamp > 2026-11-20'],
    ['INVALID_FIELD', 'SELECT Id FROM Opportunity ORDER BY Betrag__c'],
    ['INVALID_QUERY_FILTER_OPERATOR', "SELECT Id FROM Opportunity WHERE Id = 'x'"],
    ['INVALID_QUERY_FILTER_OPERATOR', 'SELECT Id FROM Opportunity WHERE IsWon > false'],
  ])('with %s: %s', async (errorCode, soql) => {
    const { status, body } = await org.query(soql);
    expect({ status, body }).toEqual({ status: 400, body: [{ message: expect.any(String), errorCode }] });
  });

  it('a query that is empty', async () => {
    expect((await org.get('query')).body).toMatchObject([{ errorCode: 'MALFORMED_QUERY' }]);
  });
});
