import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../errors.ts';

/**
 * Two processes in one folder of the embedded database would destroy it. The lock names its process, so one that was
 * killed is not waited for. Gives the way to unlock. Throws a ConfigError when another living process has the folder.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = lockIn(folder);
  const file = await open(path, 'wx').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    const holder = await holderOf(folder);
    if (holder !== undefined) {
      throw new ConfigError([`DATA_DIR: process ${holder} is using ${folder}. Stop it, or set another DATA_DIR.`]);
    }
    return open(path, 'w');
  });
  await file.writeFile(String(process.pid));
  await file.close();
  return () => rm(path, { force: true });
}

/** The other living process that has the folder, if one has. */
export async function holderOf(folder: string): Promise<number | undefined> {
  // Empty when its process was killed right after making it.
  const holder = Number(await readFile(lockIn(folder), 'utf8').catch(() => ''));
  return holder > 0 && holder !== process.pid && isAlive(holder) ? holder : undefined;
}

const lockIn = (folder: string): string => join(folder, 'qibu.lock');

/** A process of another user may not be signalled; it lives all the same. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
