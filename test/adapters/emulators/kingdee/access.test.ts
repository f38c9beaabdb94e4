import { expect, it } from 'vitest';
import { authorisation } from '../../../../adapters/emulators/kingdee/access.ts';
import { gatewaySignature, siteSignature } from '../../../../adapters/emulators/kingdee/signature.ts';
import { site, status } from './calling.ts';

const orders = { FormId: 'SAL_SaleOrder', FieldKeys: 'FID' };
const lost = status('会话信息已丢失，请重新登录', 1);

it('signs as the steps say when they are carried out by hand', () => {
  const path = '/k3cloud/Kingdee.BOS.WebApi.ServicesStub.DynamicFormService.ExecuteBillQuery.common.kdsvc';
  expect(gatewaySignature(authorisation.appId, path, '1795222800', '1795222800')).toBe(
    'NDMzNTE4YWQwMWYyMmRmZDFlNDc0YmU0ZGE5N2UyMzFiZjhkNDNhNzIyZDlhYmY4OTFjYjg1NGUzMjcyM2VjMw==',
  );
  expect(siteSignature(authorisation)).toBe(
    'NmE4Mjg4MWYwZDBlZDllNTdjMTI4MmY1OGQ0ZjE3MTI5OTA4ZGU3ZDg3NzIwMmQ1YmVmMzlkYjhmZDliZjk5Yw==',
  );
});

it('lets a signed call in, and gives it a session in a header and a cookie', async () => {
  const { call } = await site();
  const answered = await call('ExecuteBillQuery', orders);
  const session = answered.headers.get('kdservice-sessionid') ?? '';
  expect(answered).toMatchObject({ status: 200, body: [] });
  expect(answered.headers.get('set-cookie')).toBe(`kdservice-sessionid=${session}; path=/`);
  const again = await call('ExecuteBillQuery', orders, { 'kdservice-sessionid': session });
  expect(again.headers.get('kdservice-sessionid')).toBe(session);
});

it.each([
  ['client', { 'X-Api-ClientID': '' }, 4002],
  ['version', { 'X-Api-Auth-Version': '1.0' }, 4006],
  ['list of signed headers', { 'x-api-signheaders': 'x-api-nonce' }, 4006],
  ['nonce', { 'x-api-nonce': '1' }, 4006],
  ['timestamp in milliseconds', { 'x-api-timestamp': '1795136400000' }, 4006],
  ['signature', { 'X-Api-Signature': 'bm90IHNpZ25lZA==' }, 4006],
])('turns a wrong %s away at the gateway', async (_what, changed, errcode) => {
  const { call } = await site();
  const answered = await call('ExecuteBillQuery', orders, changed);
  expect(answered).toMatchObject({ status: 519, body: { errcode, description: expect.stringMatching(/\[GW\]$/) } });
});

it('turns a call away that was signed too long ago', async () => {
  const { call, later } = await site();
  const old = String(Temporal.Instant.from('2026-11-20T01:00:00Z').epochMilliseconds / 1000);
  later(301);
  const answered = await call('ExecuteBillQuery', orders, { 'x-api-timestamp': old, 'x-api-nonce': old });
  expect(answered.body).toMatchObject({
    errcode: 4006,
    description: expect.stringContaining(`TimeStamp is invalid: ${old}`),
  });
});

it.each([
  ['app', { 'X-Kd-Appkey': '100001_other' }],
  ['user', { 'X-Kd-Appdata': Buffer.from('65f0a1b2c3d4e5,somebody,2052,100').toString('base64') }],
  ['signature of who asks', { 'X-Kd-Signature': 'bm90IHNpZ25lZA==' }],
])('says of a wrong %s that the session is lost, with HTTP 200', async (_what, changed) => {
  const { call } = await site();
  expect(await call('ExecuteBillQuery', orders, changed)).toMatchObject({ status: 200, body: lost });
});

it('loses a session that was not used for long, and gives a new one to who names none', async () => {
  const { call, later } = await site({ sessionMs: 60_000 });
  const session = (await call('ExecuteBillQuery', orders)).headers.get('kdservice-sessionid') ?? '';
  later(61);
  expect(
    (await call('ExecuteBillQuery', orders, { cookie: `Theme=standard;kdservice-sessionid=${session}` })).body,
  ).toEqual(lost);
  expect((await call('ExecuteBillQuery', orders)).body).toEqual([]);
});

it('loses every session at once when it is told to', async () => {
  const { call, expireTokens } = await site();
  const session = (await call('ExecuteBillQuery', orders)).headers.get('kdservice-sessionid') ?? '';
  expireTokens();
  expect((await call('ExecuteBillQuery', orders, { 'kdservice-sessionid': session })).body).toEqual(lost);
});
