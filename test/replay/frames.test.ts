import type { AddressInfo } from 'node:net';
import nock from 'nock';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { VENDOR_API_URL } from '../../adapters/messengers/slack/config.ts';
import { slack } from '../../adapters/messengers/slack/index.ts';
import type { Receive } from '../../src/ports/messenger.ts';
import { clock, config, sealed } from '../adapters/messengers/slack/signed.ts';
import { doorsTo } from '../support/doors.ts';
import { type Frame, plain, recordings } from './recordings.ts';

const hello = {
  type: 'hello',
  num_connections: 1,
  debug_info: { host: 'applink-fake', build_number: 1, approximate_connection_time: 18_060 },
  connection_info: { app_id: 'A0QIBU' },
};

beforeAll(() => {
  nock.disableNetConnect();
  nock.enableNetConnect(/^127\.0\.0\.1/);
});
afterAll(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

/** Slack at the other end of a socket: says hello and one thing more to whoever connects first; gives what it hears back. */
async function socket(frame: object) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close());
  const heard: unknown[] = [];
  let connections = 0;
  server.on('connection', (connection) => {
    connection.on('message', (data) => heard.push(JSON.parse(String(data))));
    connection.send(JSON.stringify(hello));
    connections += 1;
    if (connections === 1) connection.send(JSON.stringify(frame));
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link/?ticket=fake`;
  return { url, heard, connections: () => connections };
}

test.each(recordings<Frame>('slack/frames'))('%s comes over a socket', async (_, recorded) => {
  const { url, heard: acknowledged, connections } = await socket(recorded.frame);
  nock.cleanAll();
  nock('https://slack.com').persist().post('/api/apps.connections.open').reply(200, { ok: true, url });
  nock('https://slack.com')
    .persist()
    .post('/api/auth.test')
    .reply(200, { ok: true, team_id: 'T0ACME', user_id: 'U0QIBU', bot_id: 'B0QIBU', app_id: 'A0QIBU' });
  nock('https://slack.com')
    .persist()
    .post(/^\/api\/(chat|conversations)\./)
    .reply(200, { ok: true, channel: { id: 'D0LI' }, ts: '1.2' });
  const heard: unknown[] = [];
  const receive: Receive = async (inbound) => {
    heard.push(inbound);
    return { now: { kind: 'notice', tone: 'info', text: 'Heard' } };
  };
  const { signingSecret: _none, ...wired } = config;
  const messenger = slack(
    { ...wired, apiUrl: VENDOR_API_URL, appToken: 'xapp-not-a-real-token' },
    { ...sealed(), clock, log: () => {} },
  );
  const line = messenger.dial?.(doorsTo(receive));
  onTestFinished(() => line?.close());
  if (recorded.acknowledged) await expect.poll(() => acknowledged).toEqual([recorded.acknowledged]);
  if (recorded.leaves === 'for another') await expect.poll(connections, { timeout: 5000 }).toBe(2);
  if (recorded.leaves === 'for good') await expect.poll(() => line?.trouble()?.why).toBe('not-offered');
  expect(plain(heard)).toEqual(recorded.heard === null ? [] : [recorded.heard]);
});
