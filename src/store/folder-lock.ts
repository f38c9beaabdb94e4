import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../errors.ts';

/**
 * Two processes in one folder of the embedded database would destroy it. The lock names its process, so one that was
 * killed is not waited for. Gives the way to unlock. Throws a ConfigError when another living process has the folder.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'qibu.lock');
  const file = await open(path, 'wx').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    // Empty when its process was killed right after making it.
    const holder = Number(await readFile(path, 'utf8'));
    if (holder > 0 && holder !== process.pid && isAlive(holder)) {
      throw new ConfigError([`DATA_DIR: process ${holder} is using ${folder}. Stop it, or set another DATA_DIR.`]);
    }
    return open(path, 'w');
  });
  await file.writeFile(String(process.pid));
  await file.close();
  return () => rm(path, { force: true });
}

/** A process of another user may not be signalled; it lives all the same. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
