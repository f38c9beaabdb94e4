import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, it, onTestFinished } from 'vitest';
import { onePersonSlack } from '../support/one-person.ts';
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
    const { slack, env } = await onePersonSlack(folder);
    onTestFinished(() => slack.close());
    const service = await startProduction({ ...env, LOG_LEVEL: 'warn' }, confinedTo(folder));
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
