import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startQueue } from '../../src/outbox/queue.ts';
import { seed } from '../../src/playground/seed.ts';
import { openEmbedded, type Store } from '../../src/store/store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absent where no project of the run needs it. */
    embedded: Copies;
  }
}

/** Made once a run: from nothing the embedded database takes seconds to begin, and from a copy a moment. */
export interface Copies {
  /** Nothing is in it. */
  readonly empty: Copied;
  /** The demo company is in it. */
  readonly founded: Copied;
}

interface Copied {
  /** The file that a database in memory is loaded from. */
  readonly dump: string;
  /** The folder of a service, whose queue has its tables. */
  readonly folder: string;
}

export default async function setup({ vitest }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const run = vitest.getRootProject();
  // Another project has made them.
  if (run.getProvidedContext().embedded) return undefined;
  const at = await mkdtemp(join(tmpdir(), 'qibu-copies-'));
  const store = await openEmbedded();
  const empty = await copy(store, join(at, 'empty'));
  await seed(store.db);
  const founded = await copy(store, join(at, 'founded'));
  await store.close();
  run.provide('embedded', { empty, founded });
  return () => rm(at, { recursive: true, force: true });
}

async function copy({ engine }: Store, to: string): Promise<Copied> {
  if (engine.kind !== 'embedded') throw new Error('only the embedded database is dumped');
  const copied: Copied = { dump: `${to}.tar`, folder: to };
  const dump = await engine.pglite.dumpDataDir('none');
  await writeFile(copied.dump, dump.stream());
  const store = await openEmbedded(copied.folder, dump);
  const queue = await startQueue(store.engine, (error) => {
    throw error;
  });
  await queue.stop();
  await store.close();
  return copied;
}
