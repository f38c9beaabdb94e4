import { expect, test } from 'vitest';
import { startPair } from './pair.ts';

const manifest = {
  features: { slash_commands: [{ command: '/acme-report', description: 'Report' }] },
  settings: { event_subscriptions: { bot_events: ['message.im'] } },
};

test('an app has the commands of its manifest, and Slack itself says that there is no other', async () => {
  const { slack, heard } = await startPair(undefined, { manifest });
  expect(await slack.type('UANN', 'CTEAM', '/acme-report visits 3')).toMatchObject({ status: 200 });
  expect(await slack.type('UANN', 'CTEAM', '/report visits 3')).toEqual({ status: 204 });
  expect(heard).toHaveLength(1);
  const [said] = slack.messages('CTEAM', 'UANN');
  expect([said?.text, said?.onlyFor]).toEqual(['/report is not a valid command.', 'UANN']);
});

test('an app hears of what its manifest subscribes to, and of nothing else', async () => {
  const { slack, heard } = await startPair(undefined, { manifest });
  await slack.type('UANN', slack.directChat('UANN'), 'visits 3');
  expect(await slack.type('UANN', 'CTEAM', '@qibu visits 3')).toEqual({ status: 204 });
  await slack.openHome('UANN');
  expect(heard.map(({ said }) => said.event)).toEqual([
    expect.objectContaining({ type: 'message', channel_type: 'im' }),
  ]);
});
