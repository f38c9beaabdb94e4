import { afterEach, beforeEach, expect, it } from 'vitest';
import { failures } from '../../../../adapters/emulators/fxiaoke/failures.ts';
import { type Company, openCompany } from './company.ts';

let company: Company;

beforeEach(async () => {
  company = await openCompany({ limits: { callsPerDay: 150, tokenSeconds: 100_000 } });
});
afterEach(() => company.crm.close());

const list = '/cgi/crm/v2/object/list';

it('lets each path be called a hundred times in twenty seconds', async () => {
  for (let count = 0; count < 100; count += 1) expect((await company.call(list)).errorCode).toBe(0);
  expect(await company.call(list)).toMatchObject({ httpStatus: 200, errorCode: 30_004 });
  expect((await company.query('AccountObj')).errorCode).toBe(0);
  company.later(20);
  expect((await company.call(list)).errorCode).toBe(0);
});

it('lets the company call as often a day as it has bought, until midnight in Beijing', async () => {
  for (let count = 0; count < 150; count += 1) {
    if (count === 100) company.later(20);
    await company.call(list);
  }
  company.later(20);
  expect((await company.call(list)).errorCode).toBe(30_002);
  company.later(15 * 3600);
  expect((await company.call(list)).errorCode).toBe(0);
});

it.each([
  ['tokenExpired', 20_016],
  ['tooFast', 30_004],
  ['quotaUsedUp', 30_002],
  ['systemBusy', -1],
  ['timedOut', 50_009],
] as const)('fails as %s in the words of the vendor, with HTTP 200', async (name, errorCode) => {
  company.crm.fail('/object/list', failures[name]);
  expect(await company.call(list)).toMatchObject({ httpStatus: 200, errorCode });
  expect((await company.call(list)).errorCode).toBe(0);
});

it('fails as the gateway does, with a page', async () => {
  company.crm.fail('/object/list', failures.gateway);
  const answer = await fetch(`${company.crm.url}${list}`, { method: 'POST' });
  expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('<html>')]);
});
