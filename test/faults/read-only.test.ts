import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, it, onTestFinished } from 'vitest';
import { startSlackEmulator } from '../../adapters/emulators/slack/index.ts';
import { credentials } from '../../src/playground/company.ts';
import { freePort } from '../../src/playground/free-port.ts';
import { startProduction } from '../support/production.ts';
import { openStadium } from '../support/stadium.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qibu-writable-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Node lets it write there, and nowhere else, nor start another program; whoever tries gets an error, and nothing comes of it. */
const confinedTo = (where: string): string[] => [
  ...['--permission', '--allow-fs-read=*', `--allow-fs-write=${where}`, '--allow-worker', '--allow-net'],
  '--disable-warning=ExperimentalWarning',
];

it.skipIf(inject('postgresUrl'))(
  'with the embedded database the service writes into its folder and nowhere else',
  async () => {
    const port = await freePort();
    const slack = await startSlackEmulator({
      ...credentials.slack,
      ...{ clock: Temporal.Now.instant, serviceUrl: `http://127.0.0.1:${port}`, answerMs: 30_000 },
      ...{ appId: 'A1', team: { id: 'T1', name: 'Acme' }, botUserId: 'UBOT' },
      users: [{ id: 'UANN', name: 'Ann', locale: 'en', zone: 'Europe/London' }],
      chats: [{ id: 'CSALES', name: 'sales', members: ['UANN'] }],
    });
    onTestFinished(() => slack.close());
    const service = await startProduction(
      {
        ...{ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'warn' },
        SLACK_API_URL: `${slack.url}/api/`,
        SLACK_SIGNING_SECRET: credentials.slack.signingSecret,
        SLACK_BOT_TOKEN: credentials.slack.botToken,
        ADMINS: 'slack:UANN',
      },
      confinedTo(folder),
    );
    expect(await slack.type('UANN', 'CSALES', '/qibu help')).toMatchObject({ status: 200 });
    expect(await service.terminate()).toBe(0);
    expect(await readdir(folder)).toEqual(['db']);
  },
);

it.skipIf(!inject('postgresUrl'))('with a Postgres it writes nowhere at all, whether it answers or draws', async () => {
  const stadium = await openStadium({
    ...{ crowd: 2, processes: 1 },
    start: { aheadMs: 0, run: (env) => startProduction(env, confinedTo(folder)) },
  });
  onTestFinished(() => stadium.close());
  const { slack } = stadium;
  expect(await slack.type('UZHOU', slack.directChat('UZHOU'), 'report visits 3')).toMatchObject({ status: 200 });
  await slack.type('UZHOU', slack.directChat('UZHOU'), 'digest preview');
  const files = () => slack.requests.filter(({ path }) => path.includes('completeUploadExternal'));
  await stadium.until('a picture', () => files().length > 0);
  await stadium.atRest();
  expect(await readdir(folder)).toEqual([]);
});
