import { describe, expect, it } from 'vitest';
import { feishu } from '../../../../adapters/messengers/feishu/index.ts';
import { scopes } from '../../../../adapters/messengers/feishu/scopes.ts';
import { openOffice } from './office.ts';
import { config, keys, noon, wired } from './sealing.ts';

const all = scopes.map((name) => ({ name, granted: true }));

const nowhere = Promise.resolve([]);

type Emulated = Parameters<typeof openOffice>[1];

/** The service at its address, and an examination with these settings, which may differ from those it runs with. */
async function examined(
  settings: Partial<typeof config> & { readonly publicUrl?: string } = {},
  emulated: NonNullable<Emulated>['emulated'] = {},
) {
  const { emulator, serviceUrl } = await openOffice(undefined, { emulated: { scopes: all, ...emulated } });
  const { publicUrl = serviceUrl, ...changed } = settings;
  const messenger = feishu({ ...config, baseUrl: emulator.url, ...changed }, { clock: () => noon, log: () => {} });
  return { findings: (await messenger.examine?.(publicUrl, nowhere)) ?? [], emulator, serviceUrl };
}

const addresses = (serviceUrl: string) => ['/feishu/events', '/feishu/cards'].map((path) => serviceUrl + path);

describe('an examination of Feishu', () => {
  it('finds nothing but the time where all is well, and changes nothing', async () => {
    const { findings, emulator } = await examined();
    expect(findings).toEqual([{ code: 'clock', aheadSeconds: 0 }]);
    expect(emulator.requests.map(({ path }) => path)).toEqual([
      '/open-apis/auth/v3/tenant_access_token/internal',
      '/open-apis/application/v6/scopes',
    ]);
  });

  it('says that the app secret is refused, with the code of Feishu and without the secret', async () => {
    const { findings } = await examined({ appSecret: 'not-the-right-secret' });
    expect(findings).toContainEqual({ code: 'refused', setting: 'FEISHU_APP_SECRET', said: '10014' });
    expect(JSON.stringify(findings)).not.toContain('not-the-right-secret');
  });

  it('names the permissions that are only asked for, and those that are not even that', async () => {
    const asked = all.filter(({ name }) => name !== 'im:resource');
    const given = asked.map((one) => (one.name === 'im:chat:readonly' ? { ...one, granted: false } : one));
    const { findings } = await examined({}, { scopes: given });
    expect(findings).toContainEqual({ code: 'scopes-missing', scopes: ['im:resource', 'im:chat:readonly'] });
  });

  it('tells how far our clock is ahead or behind', async () => {
    const { findings } = await examined({}, { clock: () => noon.add({ minutes: 10 }) });
    expect(findings).toContainEqual({ code: 'clock', aheadSeconds: -600 });
  });

  it.each([
    ['encrypt key', { encryptKey: 'another-fake-key' }],
    ['verification token', { verificationToken: 'another-fake-token' }],
  ])('finds that the service at its addresses has another %s', async (_, settings) => {
    const { findings, serviceUrl } = await examined({ keys: { ...keys, ...settings } });
    for (const url of addresses(serviceUrl)) expect(findings).toContainEqual({ code: 'address-doubts', url });
  });

  it('finds that nobody answers at the addresses', async () => {
    const { findings } = await examined({ publicUrl: 'http://127.0.0.1:9' });
    for (const url of addresses('http://127.0.0.1:9')) {
      expect(findings).toContainEqual({ code: 'address-silent', url, said: expect.any(String) });
    }
  });

  it('calls no address where Feishu is not to call one', async () => {
    const { emulator } = await openOffice(undefined, { emulated: { scopes: all, transport: 'websocket' } });
    const messenger = feishu({ ...wired, baseUrl: emulator.url }, { clock: () => noon, log: () => {} });
    expect(await messenger.examine?.('http://127.0.0.1:9', nowhere)).toEqual([{ code: 'clock', aheadSeconds: 0 }]);
  });

  it('finds that Feishu is to call where only this machine can', async () => {
    const vendor = { ...config, baseUrl: 'https://feishu.invalid' };
    const findings = await feishu(vendor, { clock: () => noon, log: () => {} }).examine?.(
      'http://localhost:3000',
      nowhere,
    );
    expect(findings).toContainEqual({ code: 'address-local', url: 'http://localhost:3000' });
  });

  it('says that Feishu could not be asked, and why', async () => {
    const { emulator } = await openOffice();
    emulator.fail('GET application/v6/scopes', { kind: 'answer', status: 500, body: '<html></html>' });
    const messenger = feishu({ ...config, baseUrl: emulator.url }, { clock: () => noon, log: () => {} });
    const url = `${emulator.url}/open-apis/application/v6/scopes`;
    expect(await messenger.examine?.(undefined, nowhere)).toContainEqual({
      code: 'unreachable',
      url,
      said: 'http 500',
    });
  });
});
