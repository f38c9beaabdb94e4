import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { feishu } from '../../../../adapters/messengers/feishu/index.ts';
import { tenant } from './office.ts';
import { config, noon } from './sealing.ts';

beforeAll(() => nock.disableNetConnect());
afterAll(() => nock.enableNetConnect());

describe('connecting', () => {
  const company = { tenant: { name: '华星', tenant_key: tenant } };

  function vendor(tenantAnswer: { status: number; body: object }, origin = 'https://open.feishu.cn') {
    const scope = nock(origin)
      .post('/open-apis/auth/v3/tenant_access_token/internal', { app_id: config.appId, app_secret: config.appSecret })
      .reply(200, { code: 0, msg: 'ok', tenant_access_token: 't-fake', expire: 7200 })
      .get('/open-apis/bot/v3/info')
      .matchHeader('authorization', 'Bearer t-fake')
      .reply(200, { code: 0, msg: 'ok', bot: { open_id: 'ou_bot' } })
      .get('/open-apis/tenant/v2/tenant/query')
      .reply(tenantAnswer.status, tenantAnswer.body);
    onTestFinished(() => {
      expect(scope.pendingMocks()).toEqual([]);
      nock.cleanAll();
    });
    return feishu({ ...config, baseUrl: origin }, { clock: () => noon, log: () => undefined });
  }

  it('names the company', async () => {
    const messenger = vendor({ status: 200, body: { code: 0, msg: 'success', data: company } });
    expect(await messenger.connect()).toEqual([{ app: config.appId, tenant, name: '华星' }]);
  });

  it('to Lark names another company, though it may have the same ids', async () => {
    const messenger = vendor(
      { status: 200, body: { code: 0, msg: 'success', data: company } },
      'https://open.larksuite.com',
    );
    expect(await messenger.connect()).toEqual([{ app: `lark:${config.appId}`, tenant, name: '华星' }]);
  });

  it('without the right to know the company asks for an admin', async () => {
    const messenger = vendor({ status: 400, body: { code: 99991672, msg: 'Access denied. One of …' } });
    await expect(messenger.connect()).rejects.toMatchObject({
      message: 'credentials: 99991672 a permission is missing',
    });
  });
});
