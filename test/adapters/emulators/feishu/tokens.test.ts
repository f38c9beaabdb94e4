import { describe, expect, test } from 'vitest';
import { feishuFaults } from '../../../../adapters/emulators/feishu/index.ts';
import { caller, keys, openOffice } from './office.ts';

const credentials = { app_id: keys.appId, app_secret: keys.appSecret };
const getToken = 'POST auth/v3/tenant_access_token/internal';

describe('a token', () => {
  test('stays the same until it has less than half an hour left, and both live then', async () => {
    const { api, time } = await openOffice();
    const { json: first } = await api(getToken, credentials);
    time.now = time.now.add({ minutes: 90 });
    const { json: same } = await api(getToken, credentials);
    time.now = time.now.add({ minutes: 1 });
    const { json: next } = await api(getToken, credentials);
    expect(first).toMatchObject({ code: 0, msg: 'ok', expire: 7200 });
    expect(same).toEqual({ ...first, expire: 1800 });
    expect(next).toMatchObject({ expire: 7200 });
    expect(next.tenant_access_token).not.toBe(first.tenant_access_token);
    for (const { tenant_access_token } of [first, next]) {
      expect((await api('GET bot/v3/info', undefined, String(tenant_access_token))).json.code).toBe(0);
    }
  });

  test('is dead after two hours', async () => {
    const { api, time } = await openOffice();
    time.now = time.now.add({ hours: 2 });
    const { status, json } = await api('GET bot/v3/info');
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 99991663, error: { log_id: expect.any(String) } });
  });

  test('is refused with HTTP 200 by some gateways', async () => {
    const { api, emulator } = await openOffice({ limits: { refusalStatus: 200 } });
    emulator.revokeTokens();
    const { status, json } = await api('GET bot/v3/info');
    expect({ status, code: json.code }).toEqual({ status: 200, code: 99991663 });
  });

  test('can be made to die early, in both shapes', async () => {
    const { api, emulator } = await openOffice();
    emulator.fail('GET bot/v3/info', feishuFaults.deadToken(200));
    emulator.fail('GET bot/v3/info', feishuFaults.deadToken());
    const answers = [await api('GET bot/v3/info'), await api('GET bot/v3/info'), await api('GET bot/v3/info')];
    expect(answers.map(({ status, json }) => [status, json.code])).toEqual([
      [200, 99991663],
      [400, 99991663],
      [200, 0],
    ]);
  });

  test('is missed by name', async () => {
    const { emulator } = await openOffice();
    const { status, json } = await caller(emulator, null)('GET bot/v3/info');
    expect({ status, code: json.code }).toEqual({ status: 400, code: 99991661 });
  });

  test.each([
    ['another secret', { ...credentials, app_secret: 'wrong' }, 10014, 'app secret invalid'],
    ['another app', { ...credentials, app_id: 'cli_other' }, 10014, 'app id not exists'],
    ['nothing', {}, 10003, 'invalid param'],
  ])('is not given for %s, which is said with HTTP 200', async (_, body, code, msg) => {
    const { api } = await openOffice();
    const { status, json } = await api(getToken, body);
    expect({ status, code: json.code, msg: json.msg }).toEqual({ status: 200, code, msg });
  });

  test('and the secret are not in the log', async () => {
    const { api, emulator } = await openOffice();
    await api(getToken, credentials);
    const [entry] = emulator.requests;
    expect(entry).toMatchObject({
      at: '2026-11-18T02:05:00Z',
      method: 'POST',
      path: '/open-apis/auth/v3/tenant_access_token/internal',
      body: { app_id: keys.appId, app_secret: '***' },
      status: 200,
      response: { tenant_access_token: '***', expire: 7200 },
    });
    expect(JSON.stringify(emulator.requests)).not.toContain(keys.appSecret);
  });
});

describe('what the app was granted', () => {
  test('is told with what is still asked for, and every answer is dated by the clock of Feishu', async () => {
    const { api } = await openOffice({
      scopes: [
        { name: 'im:resource', granted: true },
        { name: 'im:chat:readonly', granted: false },
      ],
    });
    const { json, headers } = await api('GET application/v6/scopes');
    expect(json.data?.scopes).toEqual([
      { scope_name: 'im:resource', grant_status: 1 },
      { scope_name: 'im:chat:readonly', grant_status: 2 },
    ]);
    expect(headers.get('date')).toBe('Wed, 18 Nov 2026 02:05:00 GMT');
  });
});
