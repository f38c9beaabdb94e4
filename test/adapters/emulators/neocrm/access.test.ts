import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Company, openCompany } from './company.ts';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});
afterEach(() => company.crm.close());

const filter = '/rest/metadata/v2.0/xobjects/filter';

it('gives a bearer of the password with the security token behind it', async () => {
  const answer = await company.login();
  expect(answer.status).toBe(200);
  const body = (await answer.json()) as object;
  expect(body).toMatchObject({ token_type: 'Bearer', id: company.crm.users[0]?.id, instance_uri: company.crm.url });
  expect(body).not.toHaveProperty('expires_in');
});

it.each([
  ['the password alone', { password: 'fake-password' }, 'invalid_grant'],
  ['another user', { username: 'nobody@kehu.example' }, 'invalid_grant'],
  ['another secret', { client_secret: 'wrong' }, 'invalid_client'],
  ['another address to return to', { redirect_uri: 'https://elsewhere.example' }, 'redirect_uri_mismatch'],
  ['another way', { grant_type: 'client_credentials' }, 'unsupported_grant_type'],
])('gives nobody a token for %s', async (_what, changed, error) => {
  const answer = await company.login(changed);
  expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ error })]);
});

it('answers 401 without a good token, and when it has grown old', async () => {
  const stranger = await fetch(`${company.crm.url}${filter}`, { headers: { authorization: 'Bearer fake' } });
  expect([stranger.status, await stranger.json()]).toEqual([401, expect.objectContaining({ code: 20_000_002 })]);
  expect((await company.call(filter)).status).toBe(200);
  company.later(7199);
  expect((await company.call(filter)).status).toBe(200);
  company.later(1);
  expect((await company.call(filter)).status).toBe(401);
});

it('takes no token back that was declared dead', async () => {
  expect((await company.call(filter)).status).toBe(200);
  company.crm.expireTokens();
  expect(await company.call(filter)).toMatchObject({ status: 401, code: 20_000_002 });
});

it('shows the caller what is the caller’s own, and an administrator everything where that is asked for', async () => {
  const [, wang] = company.crm.users;
  company.crm.save('opportunity', { opportunityName: '自己的' });
  company.crm.save('opportunity', { opportunityName: '王芳的', ownerId: wang?.id });
  const form = { xoql: 'select opportunityName from opportunity order by id' };
  const path = '/rest/data/v2.0/query/xoql';
  expect((await company.call(path, form, {})).data.records).toEqual([{ opportunityName: '自己的' }]);
  expect((await company.call(path, form)).data.totalSize).toBe(2);
});

it('wants forms by POST, and knows no other path', async () => {
  const { url } = company.crm;
  const asJson = await company.call(
    '/rest/data/v2.0/query/xoql',
    { xoql: 'select id from user' },
    { 'content-type': 'application/json' },
  );
  expect(asJson).toMatchObject({ status: 200, code: 400 });
  expect((await fetch(`${url}/auc/oauth2/token`)).status).toBe(405);
  expect((await fetch(`${url}/rest/data/v2.0/query/xoql`)).status).toBe(405);
  expect((await fetch(`${url}/rest/data/v3.0/query/xoql`, { method: 'POST' })).status).toBe(404);
});

it('shows no secret in its log', async () => {
  const { access_token } = (await (await company.login()).json()) as { readonly access_token: string };
  const log = JSON.stringify(company.crm.requests);
  for (const secret of [access_token, company.crm.access.password, company.crm.access.clientSecret])
    expect(log).not.toContain(secret);
  expect(log).toContain('grant_type=password');
});
