import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { ConfigError } from '../../src/errors.ts';
import { lockFolder } from '../../src/store/folder-lock.ts';
import { openEmbedded } from '../../src/store/store.ts';
import { copyFolder } from '../support/database.ts';

let folder: string;
const lock = (): string => join(folder, 'qibu.lock');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qibu-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Another process, once it has said something. */
async function another(code: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const says = (words: string): string => `process.stdout.write(${JSON.stringify(words)}); setInterval(() => {}, 1000);`;

// Postgres knows no folder.
describe.skipIf(inject('postgresUrl'))('the folder of the embedded database', () => {
  it('is refused while another living process has it, and taken over when that is dead', async () => {
    const holder = await another(says('alive'));
    await writeFile(lock(), String(holder.pid));
    await expect(lockFolder(folder)).rejects.toThrow(
      new ConfigError([`DATA_DIR: process ${holder.pid} is using ${folder}. Stop it, or set another DATA_DIR.`]),
    );
    await end(holder);
    const unlock = await lockFolder(folder);
    expect(await readFile(lock(), 'utf8')).toBe(String(process.pid));
    await unlock();
  });

  it('is taken over from a process that was killed before it could write its name', async () => {
    await writeFile(lock(), '');
    await (await lockFolder(folder))();
    await expect(readFile(lock())).rejects.toThrow('ENOENT');
  });

  it('keeps what a killed process had committed, and is free again when a start fails', async () => {
    await copyFolder('empty', folder);
    const store = new URL('../../src/store/store.ts', import.meta.url);
    const holder = await another(`
      import { openEmbedded } from ${JSON.stringify(store)};
      const { db } = await openEmbedded(${JSON.stringify(folder)});
      await db.organisation.create({
        data: { id: crypto.randomUUID(), name: 'Kept', locale: 'en', zone: 'UTC', currency: 'CNY', createdAt: new Date() },
      });
      ${says('committed')}`);
    await expect(openEmbedded(folder)).rejects.toThrow(ConfigError);
    await end(holder);

    const reopened = await openEmbedded(folder);
    expect(await reopened.db.organisation.findMany({ select: { name: true } })).toEqual([{ name: 'Kept' }]);
    await reopened.db.$executeRaw`UPDATE "_prisma_migrations" SET finished_at = NULL`;
    await reopened.close();

    await expect(openEmbedded(folder)).rejects.toThrow('half-applied');
    await expect(readFile(lock())).rejects.toThrow('ENOENT');
  });
});
