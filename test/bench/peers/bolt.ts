/** A Bolt app as it comes, that verifies what is signed, acknowledges it and does nothing. */
import type { AddressInfo } from 'node:net';
import { App, LogLevel } from '@slack/bolt';
import { credentials } from '../../../src/playground/company.ts';

const app = new App({
  signingSecret: credentials.slack.signingSecret,
  // A token would be asked about.
  authorize: async () => ({ botId: 'B', botToken: 'xoxb-not-a-token' }),
  logLevel: LogLevel.ERROR,
});
app.command('/report', async ({ ack }) => ack());
const server = await app.start({ port: 0, host: '127.0.0.1' });
process.send?.({ port: (server.address() as AddressInfo).port });
