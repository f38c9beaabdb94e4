import nock from 'nock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { feishu } from '../../adapters/messengers/feishu/index.ts';
import type { Inbound } from '../../src/ports/messenger.ts';
import { config, noon, sealed, signed, unsigned } from '../adapters/messengers/feishu/sealing.ts';
import { doorsTo } from '../support/doors.ts';
import { type Answered, type Arrival, plain, recordings } from './recordings.ts';

const origin = 'http://feishu.example';
const fine = (data: object) => ({ code: 0, msg: 'success', data });
const chatMode = (mode: string) => fine({ chat_mode: mode });

/** A message that somebody answers. */
const asked = {
  message_id: 'om_asked',
  msg_type: 'text',
  chat_id: 'oc_east',
  deleted: false,
  sender: { id: 'ou_sun', id_type: 'open_id', sender_type: 'user', tenant_key: 'tenant-1' },
  body: { content: JSON.stringify({ text: '周三谁能和我一起去华星？' }) },
};

/** What the adapter looks up on its way. */
const known = () =>
  nock(origin)
    .persist()
    .post('/open-apis/auth/v3/tenant_access_token/internal')
    .reply(200, { code: 0, msg: 'ok', tenant_access_token: 't-fake', expire: 7200 })
    .get('/open-apis/bot/v3/info')
    .reply(200, { code: 0, msg: 'ok', bot: { open_id: 'ou_bot' } })
    .get('/open-apis/tenant/v2/tenant/query')
    .reply(200, fine({ tenant: { name: '华星', tenant_key: 'tenant-1' } }))
    .get(/^\/open-apis\/im\/v1\/chats\/oc_li/)
    .reply(200, chatMode('p2p'))
    .get(/^\/open-apis\/im\/v1\/chats\/oc_east/)
    .reply(200, chatMode('group'))
    .get(/^\/open-apis\/im\/v1\/messages\/om_asked/)
    .reply(200, fine({ items: [asked] }));

async function open() {
  const messenger = feishu({ ...config, baseUrl: origin }, { clock: () => noon, log: () => {} });
  await messenger.connect();
  return messenger;
}

beforeAll(() => nock.disableNetConnect());
afterAll(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

/** An address is checked without a signature, in the clear or encrypted; all else is encrypted and signed. */
function request({ as, body }: Arrival): Request {
  if (as === 'clear') return unsigned(JSON.stringify(body));
  return as === 'encrypted' ? unsigned(sealed(body)) : signed(sealed(body));
}

const undrawn = { draw: async () => undefined };
const card = { tone: 'plain', title: '任务 #12', body: [], fallback: '任务 #12' } as const;
const message = { tenant: 'tenant-1', chat: 'oc_east', message: 'om_card' };

test.each(recordings<Answered>('feishu/answers'))(
  '%s is answered',
  async (_, { asked, calls = 1, status, headers, body, means }) => {
    nock.cleanAll();
    known();
    const method = asked === 'post' ? 'POST' : 'PATCH';
    const path = asked === 'post' ? /^\/open-apis\/im\/v1\/messages\?/ : '/open-apis/im/v1/messages/om_card';
    const call = nock(origin).intercept(path, method).times(calls).reply(status, body, headers);
    const messenger = await open();
    const outcome =
      asked === 'post'
        ? messenger.post({ tenant: 'tenant-1', to: { chat: 'oc_east' } }, card, { key: 'k', ...undrawn })
        : messenger.update(message, card, undrawn);
    if (means === 'posted') await expect(outcome).resolves.toMatchObject({ ref: { message: 'om_new' } });
    else if (means === 'updated') await expect(outcome).resolves.toMatchObject({ ref: message });
    else await expect(outcome).rejects.toMatchObject(means);
    expect(call.isDone()).toBe(true);
  },
);

test.each(recordings<Arrival>('feishu/arrives'))('%s arrives', async (_, arrival) => {
  nock.cleanAll();
  known();
  // How somebody is answered is told elsewhere; here it arrives.
  nock(origin)
    .persist()
    .post(/messages/)
    .reply(200, fine({ message_id: 'om_new', chat_id: 'oc_li' }));
  const heard: Inbound[] = [];
  const messenger = await open();
  const [route] = messenger.routes(
    doorsTo(async (inbound) => {
      heard.push(inbound);
      return { now: { kind: 'notice', tone: 'info', text: '收到' } };
    }),
  );
  const response = await route?.handle(request(arrival));
  expect(response?.status).toBe(arrival.status ?? 200);
  if (arrival.answer) expect(await response?.json()).toEqual(arrival.answer);
  expect(plain(heard)).toEqual(arrival.heard === null ? [] : [arrival.heard]);
});
