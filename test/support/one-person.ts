import { startSlackEmulator } from '../../adapters/emulators/slack/index.ts';
import { credentials } from '../../src/playground/company.ts';
import { freePort } from '../../src/playground/free-port.ts';

/** A Slack with one person and one channel, by the real clock, and what a service in production needs to serve it from `folder`. */
export async function onePersonSlack(folder: string) {
  const port = await freePort();
  const slack = await startSlackEmulator({
    ...credentials.slack,
    ...{ clock: Temporal.Now.instant, serviceUrl: `http://127.0.0.1:${port}`, answerMs: 30_000 },
    ...{ appId: 'A1', team: { id: 'T1', name: 'Acme' }, botUserId: 'UBOT' },
    users: [{ id: 'UANN', name: 'Ann', locale: 'en', zone: 'Europe/London' }],
    chats: [{ id: 'CSALES', name: 'sales', members: ['UANN'] }],
  });
  const env = {
    ...{ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, ADMINS: 'slack:UANN' },
    SLACK_API_URL: `${slack.url}/api/`,
    SLACK_SIGNING_SECRET: credentials.slack.signingSecret,
    SLACK_BOT_TOKEN: credentials.slack.botToken,
  };
  return { slack, port, env };
}
