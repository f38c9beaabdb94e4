import { LogLevel, SocketModeReceiver } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import { appToken, socketed } from './socketed.ts';

test('Slack’s own client gets through: it connects, hears, and its answers are shown', async () => {
  const { slack } = await socketed();
  const { client } = new SocketModeReceiver({
    appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: `${slack.url}/api/` } },
  });
  client.on('slash_commands', ({ ack }) => ack({ text: 'Recorded' }));
  await client.start();
  onTestFinished(async () => {
    await client.disconnect();
  });
  const { message } = await slack.type('UANN', 'CTEAM', '/report visits 3');
  expect(message).toMatchObject({ text: 'Recorded' });
});
