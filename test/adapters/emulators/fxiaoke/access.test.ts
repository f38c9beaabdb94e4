import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Company, openCompany } from './company.ts';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});
afterEach(() => company.crm.close());

const list = '/cgi/crm/v2/object/list';

it('gives a token for the secrets of the app, and an employee for a mobile number', async () => {
  const { corpAccessToken, corpId, expiresIn } = await company.token();
  expect(expiresIn).toBe(7200);
  const found = await company.ask('/cgi/user/getByMobile', {
    corpAccessToken,
    corpId,
    mobile: company.crm.access.mobile,
  });
  const [first] = found.empList as readonly { readonly openUserId: string }[];
  expect(first?.openUserId).toMatch(/^FSUID_/);
  const answer = await company.ask(list, { corpAccessToken, corpId, currentOpenUserId: first?.openUserId });
  expect(answer).toMatchObject({ httpStatus: 200, errorCode: 0, errorMessage: 'OK' });
});

it.each([
  ['appSecret', 10_006],
  ['appId', 11_001],
  ['permanentCode', 20_015],
])('gives none where the %s is wrong', async (name, errorCode) => {
  const answer = await company.ask('/cgi/corpAccessToken/get/V2', { ...company.crm.access, [name]: 'wrong' });
  expect(answer).toMatchObject({ httpStatus: 200, errorCode });
  expect(answer).not.toHaveProperty('corpAccessToken');
});

it('gives the same token until it is old, then another while the first still lives', async () => {
  const first = await company.token();
  company.later(6599);
  expect(await company.token()).toMatchObject({ corpAccessToken: first.corpAccessToken, expiresIn: 601 });
  company.later(1);
  const second = await company.token();
  expect(second.corpAccessToken).not.toBe(first.corpAccessToken);
  const [caller] = company.crm.employees;
  const withFirst = {
    corpAccessToken: first.corpAccessToken,
    corpId: first.corpId,
    currentOpenUserId: caller?.openUserId,
  };
  expect((await company.ask(list, withFirst)).errorCode).toBe(0);
  company.later(600);
  expect(await company.ask(list, withFirst)).toMatchObject({ httpStatus: 200, errorCode: 20_016 });
  expect((await company.ask(list, { ...withFirst, corpAccessToken: second.corpAccessToken })).errorCode).toBe(0);
});

it('takes no token back that was declared dead', async () => {
  expect((await company.call(list)).errorCode).toBe(0);
  company.crm.expireTokens();
  expect((await company.call(list)).errorMessage).toBe('the cropId,cropAccessToken or authorization is error');
});

it('gives at most ten tokens a minute', async () => {
  for (let count = 0; count < 10; count += 1) await company.token();
  expect(await company.token()).toMatchObject({ errorCode: 30_004 });
  company.later(60);
  expect(await company.token()).toMatchObject({ errorCode: 0 });
});

it.each([
  ['without a token', { corpAccessToken: undefined }, 20_017],
  ['with the token of nobody', { corpAccessToken: 'FAKE' }, 20_016],
  ['for another company', { corpId: 'FSCID_OTHER' }, 20_016],
  ['in no name', { currentOpenUserId: undefined }, 10_010],
  ['in the name of a stranger', { currentOpenUserId: 'FSUID_STRANGER' }, 20_012],
])('answers nothing that is asked %s', async (_how, body, errorCode) => {
  expect((await company.call(list, body)).errorCode).toBe(errorCode);
});

it('knows no employee by a number that nobody has', async () => {
  expect((await company.call('/cgi/user/getByMobile', { mobile: '13900000000' })).errorCode).toBe(30_027);
});

it('wants the id of a trace in every address', async () => {
  const { corpAccessToken, corpId } = await company.token();
  const body = { corpAccessToken, corpId, currentOpenUserId: company.crm.employees[0]?.openUserId };
  expect((await company.ask(list, body, '')).errorCode).toBe(32_000);
  expect((await company.ask(list, body, '?thirdTraceId=7')).errorCode).toBe(32_000);
});

it('wants JSON by POST, and knows no other path', async () => {
  const { url, access } = company.crm;
  const form = await fetch(`${url}/cgi/corpAccessToken/get/V2`, { method: 'POST', body: new URLSearchParams(access) });
  expect(await form.json()).toMatchObject({ errorCode: 32_000 });
  expect((await fetch(`${url}/cgi/corpAccessToken/get/V2`)).status).toBe(405);
  expect((await fetch(`${url}/cgi/crm/v3/data/query`, { method: 'POST' })).status).toBe(404);
});

it('shows no secret in its log', async () => {
  const { corpAccessToken } = await company.token();
  await company.call(list);
  const log = JSON.stringify(company.crm.requests);
  for (const secret of [corpAccessToken, company.crm.access.appSecret, company.crm.access.permanentCode])
    expect(log).not.toContain(secret);
  expect(log).toContain('corpAccessToken');
});
