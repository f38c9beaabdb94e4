import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { lockFolder } from './folder-lock.ts';
import { isThere } from './is-there.ts';

/** The embedded database of a folder. While it is open nobody else has the folder. */
export interface OpenFolder {
  readonly pglite: PGlite;
  close(): Promise<void>;
}

/**
 * Opens the embedded database of a folder, or founds one: where it is new, as a copy of another (`dumpDataDir`). Throws a
 * ConfigError when another living process has the folder.
 */
export async function openFolder(folder: string, loadDataDir?: Blob): Promise<OpenFolder> {
  await mkdir(folder, { recursive: true });
  await using opening = new AsyncDisposableStack();
  opening.defer(await lockFolder(folder));
  await takeBack(folder);
  const pglite = await PGlite.create(databaseIn(folder), loadDataDir ? { loadDataDir } : {});
  opening.defer(() => pglite.close());
  const opened = opening.move();
  return { pglite, close: () => opened.disposeAsync() };
}

export const hasDatabase = (folder: string): Promise<boolean> => isThere(join(databaseIn(folder), 'PG_VERSION'));

/**
 * Has a database made beside the one of the folder, and then puts it in its place; that one is kept as `former`. Whenever
 * the process is killed, the folder has the one or the other, whole. Throws a ConfigError when another living process has
 * the folder, and what `make` throws.
 */
export async function replaceDatabase<Made>(
  folder: string,
  make: (pglite: PGlite) => Promise<Made>,
): Promise<{ readonly made: Made; readonly former: string | undefined }> {
  await mkdir(folder, { recursive: true });
  await using replacing = new AsyncDisposableStack();
  replacing.defer(await lockFolder(folder));
  await takeBack(folder);
  const beside = join(folder, 'db.making');
  await rm(beside, { recursive: true, force: true });
  replacing.defer(() => rm(beside, { recursive: true, force: true }));
  const pglite = await PGlite.create(beside);
  const made = await make(pglite).finally(() => pglite.close());
  await writeThrough(beside);
  const replaces = await hasDatabase(folder);
  if (replaces) {
    await rm(formerIn(folder), { recursive: true, force: true });
    await rename(databaseIn(folder), formerIn(folder));
  }
  await rename(beside, databaseIn(folder));
  return { made, former: replaces ? formerIn(folder) : undefined };
}

/** Whoever was killed after it had put one database away, and before the other was in its place, has left none. */
async function takeBack(folder: string): Promise<void> {
  if ((await isThere(formerIn(folder))) && !(await isThere(databaseIn(folder)))) {
    await rename(formerIn(folder), databaseIn(folder));
  }
}

const databaseIn = (folder: string): string => join(folder, 'db');
const formerIn = (folder: string): string => join(folder, 'db.former');

/** A power cut after this finds every file as it is now. */
async function writeThrough(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = await open(join(entry.parentPath, entry.name), 'r+');
    await file.sync().finally(() => file.close());
  }
}
