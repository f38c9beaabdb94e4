import { afterEach, beforeEach, expect, it } from 'vitest';
import { failures } from '../../../../adapters/emulators/neocrm/failures.ts';
import { type Company, openCompany } from './company.ts';

let company: Company;

beforeEach(async () => {
  company = await openCompany({ limits: { callsPerWindow: 3, windowSeconds: 10 } });
});
afterEach(() => company.crm.close());

it('lets a user ask no more often than it likes', async () => {
  for (let count = 0; count < 3; count += 1) expect((await company.xoql('select id from user')).code).toBe('200');
  expect(await company.xoql('select id from user')).toMatchObject({ status: 200, code: 1_020_025 });
  company.later(10);
  expect((await company.xoql('select id from user')).code).toBe('200');
});

it.each([
  ['tokenExpired', 401, 20_000_002],
  ['tokenExpiredInside', 200, 20_000_002],
  ['tooFast', 200, 1_020_025],
  ['systemBusy', 200, 500],
  ['locatorGone', 200, 400],
] as const)('fails as %s in the words of the vendor', async (name, status, code) => {
  company.crm.fail('/query/xoql', failures[name]);
  expect(await company.xoql('select id from user')).toMatchObject({ status, code });
  expect((await company.xoql('select id from user')).code).toBe('200');
});

it.each([
  ['tooMany', 429],
  ['gateway', 502],
] as const)('fails as %s with a page, and without saying how long to wait', async (name, status) => {
  company.crm.fail('/query/xoql', failures[name]);
  const answer = await fetch(`${company.crm.url}/rest/data/v2.0/query/xoql`, { method: 'POST' });
  expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([
    status,
    null,
    expect.stringContaining('<html>'),
  ]);
});
