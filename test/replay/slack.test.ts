import nock from 'nock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VENDOR_API_URL } from '../../adapters/messengers/slack/config.ts';
import { slack } from '../../adapters/messengers/slack/index.ts';
import type { Receive, Whose } from '../../src/ports/messenger.ts';
import { clock, config, form, interaction, json, sealed } from '../adapters/messengers/slack/signed.ts';
import { doorsTo } from '../support/doors.ts';
import { type Answered, type Arrival, plain, recordings } from './recordings.ts';

const identity = { ok: true, team: 'Acme', user: 'qibu', team_id: 'T0ACME', user_id: 'U0QIBU', bot_id: 'B0QIBU' };
const bot = { ok: true, bot: { id: 'B0QIBU', app_id: 'A0QIBU' } };

const api = () => nock('https://slack.com').persist();
const dead = { ok: false, error: 'account_inactive' };
const known = (us: object = identity) =>
  api().post('/api/auth.test').reply(200, us).post('/api/bots.info').reply(200, bot);
const open = () => slack({ ...config, apiUrl: VENDOR_API_URL }, { ...sealed(), clock, log: () => {} });

beforeAll(() => nock.disableNetConnect());
afterAll(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

/** What is signed, in the form in which it travels. */
function request({ as, body, headers = {} }: Arrival): Request {
  const sent =
    as === 'form' ? form(body as Record<string, string>) : as === 'interaction' ? interaction(body) : json(body);
  for (const [name, value] of Object.entries(headers)) sent.headers.set(name, value);
  return sent;
}

const undrawn = { draw: async () => undefined };
const card = { tone: 'plain', title: 'Task #12', body: [], fallback: 'Task #12' } as const;
const message = { tenant: 'T0ACME', chat: 'C0SALES', message: '1795003100.000100' };

test.each(recordings<Answered>('slack/answers'))(
  '%s is answered',
  async (_, { asked, status, headers, body, means }) => {
    nock.cleanAll();
    known();
    const method = asked === 'post' ? 'chat.postMessage' : 'chat.update';
    const call = nock('https://slack.com').post(`/api/${method}`).reply(status, body, headers);
    const messenger = open();
    const outcome =
      asked === 'post'
        ? messenger.post({ tenant: 'T0ACME', to: { chat: 'C0SALES' } }, card, { key: 'k', ...undrawn })
        : messenger.update(message, card, undrawn);
    if (means === 'posted') await expect(outcome).resolves.toMatchObject({ ref: { message: '1795003200.000100' } });
    else if (means === 'updated') await expect(outcome).resolves.toMatchObject({ ref: message });
    else await expect(outcome).rejects.toMatchObject(means);
    expect(call.isDone()).toBe(true);
  },
);

test.each(recordings<Arrival>('slack/arrives'))('%s arrives', async (_, arrival) => {
  nock.cleanAll();
  known(arrival.token === 'dead' ? dead : identity);
  // How somebody is answered is told elsewhere; here it arrives.
  api()
    .post(/^\/api\/(chat|conversations)\./)
    .reply(200, { ok: true, channel: { id: 'D0LI' }, ts: '1.2' });
  nock('https://hooks.slack.com').persist().post(/./).reply(200, 'ok');
  const heard: unknown[] = [];
  const receive: Receive = async (inbound) => {
    heard.push(inbound);
    return { now: { kind: 'notice', tone: 'info', text: 'Heard' } };
  };
  const homeOpened = async (whose: Whose) => void heard.push({ homeOpened: whose });
  const uninstalled = async (from: object) => void heard.push({ uninstalled: from });
  const [route] = open().routes(doorsTo(receive, { homeOpened, uninstalled }));
  const response = await route?.handle(request(arrival));
  expect(response?.status).toBe(arrival.status ?? 200);
  if (arrival.answer) expect(await response?.json()).toEqual(arrival.answer);
  expect(plain(heard)).toEqual(arrival.heard === null ? [] : [arrival.heard]);
});
