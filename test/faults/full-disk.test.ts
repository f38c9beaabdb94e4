import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { openEmbedded } from '../../src/store/store.ts';
import { onePersonSlack } from '../support/one-person.ts';
import { startProduction } from '../support/production.ts';

it.skipIf(inject('postgresUrl'))(
  'a service whose disk is full says that nothing is recorded and ends; started with room it has all that it said it had',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'qibu-full-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { slack, port, env } = await onePersonSlack(folder);
    onTestFinished(() => slack.close());
    const flags = ['--import', './test/support/full-disk.ts'];
    const start = () => startProduction({ ...env, LOG_LEVEL: 'silent' }, flags);
    const says = async (text: string) => (await slack.type('UANN', 'CSALES', text)).message?.text ?? '';
    const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;

    const recorded: number[] = [];
    /** What becomes of a report: whether it is said to be recorded. */
    const reports = async (visits: number): Promise<boolean> => {
      const answer = await says(`/report visits ${visits}`);
      if (answer.includes(`Recorded: ${visits} customer visits`)) return recorded.push(visits) > 0;
      expect(answer).toContain('Nothing was recorded');
      return false;
    };

    const service = await start();
    const ended = once(service.child, 'exit');
    expect(await reports(3)).toBe(true);
    service.child.kill('SIGUSR2');
    let visits = 4;
    while (await reports(visits)) visits += 1;
    expect(await reports(visits + 1)).toBe(false);
    expect([await get('/health/live'), await get('/health/ready')]).toEqual([200, 503]);
    expect(await ended).toEqual([1, null]);

    const again = await start();
    expect(await reports(visits + 2)).toBe(true);
    expect(await again.terminate()).toBe(0);
    const store = await openEmbedded(folder);
    onTestFinished(() => store.close());
    const entries = await store.db.entry.findMany({ orderBy: { id: 'asc' } });
    expect(entries.map(({ amount }) => Number(amount))).toEqual(recorded);
  },
);
