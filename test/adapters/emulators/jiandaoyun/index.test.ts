import { expect, it } from 'vitest';
import { failures, refuse } from '../../../../adapters/emulators/jiandaoyun/failures.ts';
import { company } from './calling.ts';

const refused = (code: number, msg = expect.any(String)) => ({ status: 400, body: { code, msg } });

it('lists the app, its forms, and the fields of a form under their aliases', async () => {
  const { call, access, deals } = await company();
  expect((await call('app/list')).body).toEqual({ apps: [{ app_id: access.appId, name: '销售管理' }] });
  const forms = (await call('app/entry/list', { app_id: access.appId })).body.forms;
  expect(forms).toContainEqual({ app_id: access.appId, entry_id: deals, name: '成交登记' });
  const { body } = await call('app/entry/widget/list', { app_id: access.appId, entry_id: deals });
  expect(body.widgets).toContainEqual({
    name: 'amount',
    widgetName: expect.stringMatching(/^_widget_\d{13}$/),
    label: '成交金额',
    type: 'number',
  });
  expect(body.widgets).toContainEqual(
    expect.objectContaining({ name: expect.stringMatching(/^_widget_/), label: '备注' }),
  );
  expect(body.sysWidgets).toContainEqual({ name: 'updateTime' });
  expect(body.dataModifyTime).toBe('2026-11-20T01:00:00.000Z');
});

it('shows a record with its members, its times in UTC and what nobody filled in', async () => {
  const { call, access, deals, save } = await company();
  const id = save(deals, {
    title: '一期',
    amount: 128000.5,
    owner: 'liqiang',
    signed_on: '2026-11-19',
    owner_phone: '13800000000',
  });
  const { body } = await call('app/entry/data/get', { app_id: access.appId, entry_id: deals, data_id: id });
  expect(body.data).toMatchObject({
    _id: id,
    appId: access.appId,
    entryId: deals,
    amount: 128000.5,
    owner: { name: '李强', username: 'liqiang', status: 1 },
    owner_phone: { phone: '13800000000', verified: false },
    signed_on: '2026-11-18T16:00:00.000Z',
    customer: '',
    lines: [],
    createTime: '2026-11-20T01:00:00.000Z',
  });
});

it('keeps what a change does not name, and says when it was changed', async () => {
  const { call, access, deals, save, later } = await company();
  const id = save(deals, { title: '一期', amount: 100 });
  later(60);
  save(deals, { amount: 200 }, id);
  const { body } = await call('app/entry/data/get', { app_id: access.appId, entry_id: deals, data_id: id });
  expect(body.data).toMatchObject({
    title: '一期',
    amount: 200,
    createTime: '2026-11-20T01:00:00.000Z',
    updateTime: '2026-11-20T01:01:00.000Z',
  });
});

it('opens to the key of now only', async () => {
  const { call, access, expireTokens } = await company();
  const old = access.apiKey;
  expireTokens();
  expect(await call('app/list', {}, { authorization: `Bearer ${old}` })).toEqual(refused(8301));
  expect(await call('app/list', {}, { authorization: old ?? '' })).toEqual(refused(8301));
  expect((await call('app/list')).status).toBe(200);
});

it.each([
  ['an unknown app', 'app/entry/list', { app_id: '65f0a1000000000000000009' }, 2004],
  ['an unknown form', 'app/entry/widget/list', { entry_id: '65f0a1000000000000000099' }, 3000],
  ['an unknown record', 'app/entry/data/get', { data_id: '65f0a1000000000000000099' }, 4001],
  ['no app', 'app/entry/list', { app_id: '' }, 17017],
  ['a parameter it does not know', 'app/list', { offset: 10 }, 17017],
  ['a page of 101', 'app/entry/data/list', { limit: 101 }, 17017],
  ['a page of none', 'app/entry/data/list', { limit: 0 }, 17017],
  ['an id that is none', 'app/entry/data/list', { data_id: '1' }, 17017],
  ['a field that is not there', 'app/entry/data/list', { fields: ['price'] }, 17017],
])('refuses %s', async (_what, method, body, code) => {
  const { call, access, deals } = await company();
  const usual = {
    ...(method !== 'app/list' && { app_id: access.appId }),
    ...(/widget|data/.test(method) && { entry_id: deals }),
  };
  expect(await call(method, { ...usual, ...body })).toEqual(refused(code));
});

it('refuses a body that does not say it is JSON, and another method than POST', async () => {
  const { call, url } = await company();
  expect(await call('app/list', {}, { 'content-type': 'text/plain' })).toEqual(refused(1));
  expect((await fetch(`${url}/app/list`)).status).toBe(404);
});

it('refuses the call that is one too many in a second, in a shape that is not HTTP 429', async () => {
  const { call, later } = await company({ callsPerSecond: 2 });
  await call('app/list');
  await call('app/list');
  expect(await call('app/list')).toEqual(refused(8304, '超出请求频率限制'));
  later(1);
  expect((await call('app/list')).status).toBe(200);
});

it('refuses the company when all methods together are called too often', async () => {
  const { call, access } = await company({ callsPerSecond: 49 });
  await Promise.all(Array.from({ length: 49 }, () => call('app/list')));
  expect((await call('app/entry/list', { app_id: access.appId })).status).toBe(200);
  expect(await call('app/entry/list', { app_id: access.appId })).toEqual(refused(8303));
});

it('refuses what it is told to refuse, as the vendor would', async () => {
  const { call, fail } = await company();
  fail('app/list', refuse('companyClosed'));
  expect(await call('app/list')).toEqual(refused(8017));
  expect((await call('app/list')).status).toBe(200);
});

it.each([
  [429, failures.tooManyAtOnce],
  [502, failures.gateway],
])('answers %i from in front of the API, without its JSON', async (status, failure) => {
  const { fail, url } = await company();
  fail('app/list', failure);
  const answered = await fetch(`${url}/app/list`, { method: 'POST' });
  expect(answered.status).toBe(status);
  expect(await answered.text()).not.toContain('{');
});
