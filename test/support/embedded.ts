import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { seed } from '../../src/playground/seed.ts';
import { found } from '../../src/playground/world.ts';
import { openEmbedded, type Store } from '../../src/store/store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absent where Postgres is tested. */
    embedded: Copies;
  }
}

/** Made once a run: from nothing the embedded database takes seconds to begin, and from a copy a moment. */
export interface Copies {
  /** Files: a database with nothing in it, and one with the demo company. */
  readonly empty: string;
  readonly founded: string;
  /** A folder in which the service finds the demo company. */
  readonly folder: string;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const at = await mkdtemp(join(tmpdir(), 'qibu-copies-'));
  const copies: Copies = { empty: join(at, 'empty.tar'), founded: join(at, 'founded.tar'), folder: join(at, 'folder') };
  const store = await openEmbedded();
  await dump(store, copies.empty);
  await seed(store.db);
  await dump(store, copies.founded);
  await store.close();
  await found({ dataDir: copies.folder });
  project.provide('embedded', copies);
  return () => rm(at, { recursive: true, force: true });
}

async function dump({ engine }: Store, file: string): Promise<void> {
  if (engine.kind !== 'embedded') throw new Error('only the embedded database is dumped');
  await writeFile(file, (await engine.pglite.dumpDataDir('none')).stream());
}
