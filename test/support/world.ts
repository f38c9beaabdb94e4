import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stage } from '../../src/playground/stage.ts';
import { startWorld } from '../../src/playground/world.ts';
import { openEmbedded, openPostgres, type Store } from '../../src/store/store.ts';
import { newDatabaseUrl } from './database.ts';

/** The demo company with the service as a process of its own, on the database that is being tested. */
export interface Theatre {
  readonly stage: Stage;
  /** Ends the service; then the database can be looked into, which has one process at a time when it is embedded. */
  strike(): Promise<Store>;
  close(): Promise<void>;
}

export async function openTheatre(): Promise<Theatre> {
  const dataDir = await mkdtemp(join(tmpdir(), 'qibu-test-'));
  const databaseUrl = await newDatabaseUrl();
  const world = await startWorld({ dataDir, ...(databaseUrl ? { databaseUrl } : {}) });
  let closed = false;
  let store: Store | undefined;
  const closeWorld = async (): Promise<void> => {
    if (!closed) await world.close();
    closed = true;
  };
  return {
    stage: new Stage(world),
    strike: async () => {
      await closeWorld();
      store = databaseUrl ? await openPostgres(databaseUrl) : await openEmbedded(dataDir);
      return store;
    },
    close: async () => {
      await closeWorld();
      await store?.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
