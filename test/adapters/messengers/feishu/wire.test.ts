import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { realTimer } from '../../../../adapters/messengers/feishu/limits.ts';
import { keepLine } from '../../../../adapters/messengers/feishu/line.ts';
import { openWire } from '../../../../adapters/messengers/feishu/wire.ts';
import { tenant } from './office.ts';
import { wired } from './sealing.ts';

beforeAll(() => nock.disableNetConnect());
afterAll(() => nock.enableNetConnect());

const { appId: AppID, appSecret: AppSecret } = wired;

/** A vendor that says where to connect, or why not. */
function vendor(baseUrl: string, answer: object) {
  const scope = nock(baseUrl).post('/callback/ws/endpoint', { AppID, AppSecret }).reply(200, answer);
  onTestFinished(() => {
    expect(scope.pendingMocks()).toEqual([]);
    nock.cleanAll();
  });
  return { ...wired, baseUrl };
}

function open(config: typeof wired) {
  const wire = openWire({ config, hear: async () => undefined, onOpen: () => {}, onOdd: () => {} });
  onTestFinished(() => wire.hangUp());
  return wire;
}

describe('where to connect', () => {
  it.each([
    ['in the clear, after it was asked for over https', { code: 0, data: { URL: 'ws://feishu.example/ws?a=b' } }],
    ['nowhere', { code: 0, data: {} }],
    ['somewhere that is no long connection', { code: 0, data: { URL: 'https://feishu.example/' } }],
    ['in words', { hello: 'there' }],
  ])('is not believed when it is %s', async (_, answer) => {
    const wire = open(vendor('https://feishu.example', answer));
    expect(await wire.ended).toEqual({ why: 'unreachable', what: 'http 200' });
    expect(wire.isOpen()).toBe(false);
  });

  it('may be kept from us, and the reason is a number', async () => {
    expect(await open(vendor('https://feishu.example', { code: 514, msg: 'no' })).ended).toEqual({
      why: 'refused',
      code: 514,
    });
  });

  it('comes with how often to ping; without that it is as the vendor documents', async () => {
    const data = { URL: 'wss://feishu.example/ws?a=b&device_id=1&service_id=1' };
    const often = { ...data, ClientConfig: { PingInterval: 30 } };
    const wires = [
      { code: 0, data: often },
      { code: 0, data },
    ].map((answer, index) => open(vendor(`https://feishu${index}.example`, answer)));
    // Nobody is there to shake hands with.
    for (const wire of wires) expect(await wire.ended).toEqual({ why: 'no-handshake' });
    expect(wires.map((wire) => wire.pingMs())).toEqual([30_000, 120_000]);
  });
});

describe('a line to Lark', () => {
  it('says that there may be none', async () => {
    const config = vendor('https://open.larksuite.com', { code: 403, msg: 'forbidden' });
    const line = keepLine({
      config,
      addressee: () => ({ app: config.appId, tenant }),
      take: async () => ({ kind: 'taken', answer: {} }),
      timer: realTimer,
      chance: () => 0,
      log: () => undefined,
      pace: { look: 5, firstWait: 60_000 },
    });
    await expect.poll(() => line.trouble()).toEqual({ platform: 'feishu', why: 'not-offered', said: '403' });
    await line.close();
  });
});
