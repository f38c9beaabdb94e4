import { expect, it } from 'vitest';
import { failures } from '../../../../adapters/emulators/kingdee/failures.ts';
import { site, status } from './calling.ts';

const orders = { FormId: 'SAL_SaleOrder', FieldKeys: 'FID' };

it('describes a form: its entries, and the fields of each by key and name', async () => {
  const { call } = await site();
  const { body } = await call('QueryBusinessInfo', { FormId: 'SAL_SaleOrder' });
  const data = (body as { Result: { NeedReturnData: { Entrys: { Key: string; Fields: unknown[] }[] } } }).Result
    .NeedReturnData;
  expect(data).toMatchObject({ Id: 'SAL_SaleOrder', Name: [{ Key: 2052, Value: '销售订单' }] });
  expect(data.Entrys.map(({ Key }) => Key)).toEqual(['FBillHead', 'FSaleOrderFinance', 'FSaleOrderEntry']);
  expect(data.Entrys[0]?.Fields).toContainEqual(
    expect.objectContaining({
      Key: 'FCustId',
      Name: [{ Key: 2052, Value: '客户' }],
      FieldName: 'FCUSTID',
      LookUpObjectFormId: 'BD_Customer',
    }),
  );
  expect((await call('QueryBusinessInfo', { FormId: 'X' })).body).toEqual(status('标识为"X"的业务对象不存在'));
});

it('says when a bill was made, changed and approved on the clock of its server', async () => {
  const { save, rows, later } = await site();
  const id = save('SAL_SaleOrder', { FBillAllAmount: 1 });
  later(60);
  save('SAL_SaleOrder', { FDocumentStatus: 'C' }, id);
  later(60);
  save('SAL_SaleOrder', { FNote: '改' }, id);
  const keys = 'FCreateDate,FApproveDate,FModifyDate,FBillAllAmount';
  expect(await rows({ FieldKeys: keys })).toEqual([
    ['2026-11-20T09:00:00', '2026-11-20T09:01:00', '2026-11-20T09:02:00', 1],
  ]);
});

it('holds nothing that its forms could not hold', async () => {
  const { save } = await site();
  expect(() => save('SAL_SaleOrder', { FTotal: 1 })).toThrow('FTotal cannot hold 1');
  expect(() => save('SAL_SaleOrder', { FCustId: { FNumber: 'nobody' } })).toThrow('FCustId cannot hold');
});

it('answers a service it does not have, and a body it cannot read, as text after response_error', async () => {
  const { call } = await site();
  expect(await call('Nothing', orders)).toMatchObject({ status: 200, body: 'response_error: service no found' });
  expect((await call('ExecuteBillQuery', orders, { 'content-type': 'text/plain' })).body).toMatch(/^response_error: /);
  expect((await call('QueryBusinessInfo', [])).body).toEqual(status('接口参数 data 不能为空'));
});

it('is not reached outside of its path, and not by another method than POST', async () => {
  const { url } = await site();
  expect((await fetch(new URL('/', url), { method: 'POST' })).status).toBe(403);
  expect((await fetch(url)).status).toBe(403);
});

it('refuses the call that is one too many in a second where a limit was set', async () => {
  const { call, later } = await site({ callsPerSecond: 1 });
  expect((await call('ExecuteBillQuery', orders)).body).toEqual([]);
  expect((await call('ExecuteBillQuery', orders)).body).toMatch(/^response_error: /);
  later(1);
  expect((await call('ExecuteBillQuery', orders)).body).toEqual([]);
});

it.each([
  ['text', failures.service('超时'), 200, 'response_error: 超时'],
  ['an object', failures.object('您没有该功能的操作权限'), 200, status('您没有该功能的操作权限')],
  ['a row', failures.row('您没有该功能的操作权限'), 200, [[status('您没有该功能的操作权限')]]],
  ['its firewall', failures.suspicious('rule'), 200, [expect.objectContaining({ actionname: 'showConfirm' })]],
  ['its gateway', failures.gateway(5001, 'API not found'), 519, expect.objectContaining({ errcode: 5001 })],
])('fails as %s when it is told to, once', async (_what, failure, code, body) => {
  const { call, fail } = await site();
  fail('ExecuteBillQuery', failure);
  expect(await call('ExecuteBillQuery', orders)).toMatchObject({ status: code, body });
  expect((await call('ExecuteBillQuery', orders)).body).toEqual([]);
});
