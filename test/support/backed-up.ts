import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished } from 'vitest';
import { ConfigError } from '../../src/errors.ts';
import { backup } from '../../src/operating/backup.ts';
import { lockFolder } from '../../src/store/folder-lock.ts';
import { openEmbedded, type Store } from '../../src/store/store.ts';
import { openVault } from '../../src/store/vault.ts';
import { allRows } from './all-rows.ts';
import { copyFolder } from './database.ts';
import { connectTo } from './sql.ts';

export const now = Temporal.Instant.from('2026-11-18T04:00:00Z');
export const secret = 'xoxb-fake-token-that-is-sealed';
const key = randomBytes(32);

/** The demo company, whose service has been used and stopped, and a backup of it. */
export async function backedUp(): Promise<{
  readonly folder: string;
  readonly file: string;
  readonly rows: ReadonlyMap<string, readonly string[]>;
}> {
  const folder = await newFolder();
  await copyFolder('founded', folder);
  await look(folder, async (store) => {
    await (await vaultOf(store)).keep('slack', secret);
    const { orgId, id: personId } = await store.db.person.findFirstOrThrow();
    const about = { a: ['"', '\\', '\n', '华东', '😀', null] };
    for (const [key, shown, ms] of [
      ['told', 1, 0],
      ['untold', 0, 5],
    ] as const) {
      const fact = { orgId, personId, kind: 'welcome', subject: 's', about, key, shown };
      await store.db.announcement.create({ data: { ...fact, id: crypto.randomUUID(), createdAt: new Date(ms) } });
    }
  });
  const rows = await rowsIn(folder);
  const file = join(folder, 'written.gz');
  await run(backup, folder, file);
  return { folder, file, rows };
}

/** One that is there until somebody takes it away. */
export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'qibu-backup-'));

/** One that is gone when the test ends. */
export async function folderForTest(): Promise<string> {
  const folder = await newFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const run = (command: typeof backup, folder: string, ...words: string[]): Promise<string> =>
  command({ words, config: { dataDir: folder, databaseUrl: undefined }, now });

/** As an operator has it. */
export const command = (folder: string, name: string, ...words: string[]) =>
  promisify(execFile)(process.execPath, [`src/operating/${name}.ts`, ...words], {
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' },
  });

export async function look<Seen>(folder: string, see: (store: Store) => Promise<Seen>): Promise<Seen> {
  const store = await openEmbedded(folder);
  return see(store).finally(() => store.close());
}

export const rowsIn = (folder: string) => look(folder, async ({ engine }) => allRows(await connectTo(engine)));
export const vaultOf = ({ db }: Store) => openVault({ db, keys: [key], random: randomBytes, clock: () => now });

/** Another process has the folder; gives the way to end that. */
export async function holding(folder: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['--eval', 'process.stdout.write("here"); setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  await (await lockFolder(folder))();
  await writeFile(join(folder, 'qibu.lock'), String(child.pid));
  await expect(lockFolder(folder)).rejects.toThrow(ConfigError);
  return async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
}
