import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { botToken, only, png, startPair } from './pair.ts';

/** The client prints every refusal, also those a test provokes. */
const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

const clientOf = (url: string, token = botToken) =>
  new WebClient(token, {
    slackApiUrl: `${url}/api/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  });

test("Slack's own client posts, finds and updates", async () => {
  const { slack } = await startPair();
  const client = clientOf(slack.url);
  expect(await client.auth.test()).toMatchObject({ ok: true, user_id: 'UBOT' });
  const metadata = { event_type: 'qibu_sent', event_payload: { key: 'k1' } };
  const posted = await client.chat.postMessage({
    channel: 'CTEAM',
    text: 'x',
    blocks: [{ type: 'divider' }],
    metadata,
  });
  const history = await client.conversations.history({ channel: 'CTEAM', include_all_metadata: true, limit: 5 });
  expect(history.messages).toMatchObject([{ ts: posted.ts, metadata }]);
  await client.chat.update({ channel: 'CTEAM', ts: posted.ts ?? '', text: 'y' });
  expect(only(slack.messages('CTEAM', 'UANN'))).toMatchObject({ text: 'y', edits: 1 });
  expect((await client.conversations.open({ users: 'UANN' })).channel?.id).toBe(slack.directChat('UANN'));
  expect((await client.users.info({ user: 'ULI', include_locale: true })).user?.locale).toBe('zh-CN');
});

test("Slack's own client uploads a file and shows it", async () => {
  const { slack } = await startPair();
  const client = clientOf(slack.url);
  const done = await client.filesUploadV2({
    file: Buffer.from(png),
    filename: 'pace.png',
    channel_id: 'CTEAM',
    initial_comment: 'Pace',
  });
  expect(done.ok).toBe(true);
  expect(only(slack.messages('CTEAM', 'UANN'))).toMatchObject({ text: 'Pace\npace.png', images: [{ bytes: png }] });
});

test("Slack's own client understands refusals", async () => {
  const { slack } = await startPair(undefined, { postIntervalMs: 60_000 });
  const client = clientOf(slack.url);
  await expect(
    client.chat.postMessage({ channel: 'CTEAM', text: 'x', blocks: [{ type: 'wheel' }] }),
  ).rejects.toMatchObject({
    code: 'slack_webapi_platform_error',
    data: {
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] unsupported type: wheel [json-pointer:/blocks/0/type]'] },
    },
  });
  await client.chat.postMessage({ channel: 'CTEAM', text: 'x' });
  await expect(client.chat.postMessage({ channel: 'CTEAM', text: 'y' })).rejects.toMatchObject({
    code: 'slack_webapi_rate_limited_error',
    retryAfter: 1,
  });
  await expect(clientOf(slack.url, 'xoxb-fake-other').auth.test()).rejects.toMatchObject({
    data: { error: 'invalid_auth' },
  });
});

test("Slack's own client opens and publishes views", async () => {
  const { slack, heard } = await startPair();
  const client = clientOf(slack.url);
  await slack.type('UANN', 'CTEAM', '/report');
  const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Report' }, blocks: [] };
  const opened = await client.views.open({ trigger_id: String(heard[0]?.said.trigger_id), view });
  await client.views.update({ view_id: opened.view?.id ?? '', hash: opened.view?.hash ?? '', view });
  expect(slack.form('UANN')).toMatchObject({ id: opened.view?.id, title: 'Report' });
  await client.views.publish({
    user_id: 'UANN',
    view: { type: 'home', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Hi' } }] },
  });
  expect(slack.home('UANN')).toBe('Hi');
});
