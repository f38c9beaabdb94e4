import { afterAll, beforeAll, expect, it } from 'vitest';
import { feishuFaults } from '../../adapters/emulators/feishu/index.ts';
import { credentials } from '../../src/playground/company.ts';
import { directIn, slackChannel } from '../../src/playground/stage.ts';
import { Seat } from '../support/seat.ts';
import { openWatched, type Watched } from '../support/watched.ts';

let watched: Watched;

beforeAll(async () => {
  watched = await openWatched({ logLevel: 'trace' });
});
afterAll(() => watched.close());

/** What opens something, and what tells that something was meant to. */
const secrets = [
  ...Object.values(credentials.slack),
  ...Object.values(credentials.feishu),
  ...['xoxb-', 'xapp-', 'xoxe', 'Bearer ', 'response_url', '/actions/T', '/commands/T'],
];
const tells = (text: string): string[] => secrets.filter((secret) => text.includes(secret));

const inSlack = ['chen', directIn('slack')] as const;
const inFeishu = ['li', directIn('feishu')] as const;

it('whatever goes wrong, no secret is in the log or in what anybody is told, and the words of people are in no log', async () => {
  const { stage, world, db } = watched;
  const { slack, feishu } = world;
  const chen = new Seat(stage, ...inSlack);
  const li = new Seat(stage, ...inFeishu);
  const { botToken = '' } = credentials.slack;

  // Slack refuses a token with words that hold it, is away, talks nonsense, and wants no answer by the address that it gave.
  slack.fail('chat.postMessage', { kind: 'answer', status: 200, body: `{"ok":false,"error":"${botToken}"}` });
  await chen.says('report visits 51 secretly-said');
  slack.fail('chat.postMessage', { kind: 'answer', status: 502, body: `<html>Bearer ${botToken}</html>` });
  await chen.says('report visits 52');
  await chen.says('report visits 53');
  await chen.sees('Recorded: 53');
  slack.fail('response_url', { kind: 'answer', status: 500, body: 'gone' }, 3);
  await stage.presses(...inSlack, 'Recorded: 53', 'Undo');
  slack.fail('views.open', { kind: 'answer', status: 200, body: '{"ok":false,"error":"internal_error"}' });
  expect((await stage.says('chen', slackChannel('CEAST1'), '/report')).status).toBe(503);
  slack.fail('views.publish', { kind: 'drop' });
  await slack.openHome('UCHEN');

  // Feishu has forgotten our token, and then does not give another; a gateway answers in its place.
  feishu.revokeTokens();
  feishu.fail('POST auth/v3/tenant_access_token/internal', feishuFaults.html(502), 2);
  feishu.fail('POST im/v1/messages', feishuFaults.html(500));
  await li.says('汇报 拜访 54');

  // Something breaks in the middle of what somebody says, and presses.
  await db.$executeRaw`ALTER TABLE entry RENAME TO entry_away`;
  await chen.says('report visits 55 secretly-said');
  await li.says('汇报 拜访 56 secretly-said');
  await db.$executeRaw`ALTER TABLE entry_away RENAME TO entry`;

  // What is signed by somebody else, or not at all, and shows what it should not know.
  await slack.sendRaw(`token=${botToken}`, { authorization: `Bearer ${botToken}` });
  await slack.sendRaw('{}', { 'x-slack-signature': `v0=${credentials.slack.signingSecret}` });
  await feishu.sendRaw('/feishu/events', {
    headers: { 'x-lark-signature': credentials.feishu.encryptKey },
    body: '{}',
  });
  await fetch(`${world.serviceUrl}/health/doctor`, { headers: { authorization: `Bearer ${botToken}` } });

  await chen.sees('Nothing was recorded');
  const told = await watched.told();
  const complaints = watched.complaints();
  expect(complaints).toEqual(expect.arrayContaining(['something broke', 'a delivery was not taken']));
  expect(new Set(complaints).size).toBe(2);
  expect(watched.log.length).toBeGreaterThan(5);
  expect(watched.log.flatMap(tells)).toEqual([]);
  expect(watched.log.filter((line) => line.includes('secretly-said'))).toEqual([]);
  expect([...told, ...[...chen.all(), ...li.all()].map(({ text }) => text)].flatMap(tells)).toEqual([]);
});
