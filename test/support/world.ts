import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Place, Stage } from '../../src/playground/stage.ts';
import { startWorld, type Wires, type WorldOptions } from '../../src/playground/world.ts';
import { type Database, openEmbedded, openPostgres, type Store } from '../../src/store/store.ts';
import { copyFolder, newDatabaseUrl } from './database.ts';
import type { Copy } from './lent.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How the messengers speak to the service in the conversations of this run; absent where they post to it. */
    wires: Wires;
  }
}

/** The demo company with the service as a process of its own, on the database that is being tested. */
export interface Theatre {
  readonly stage: Stage;
  /** What the person is told there next, once this is said. */
  told(seat: readonly [who: string, place: Place], text: string): Promise<string>;
  /** Ends the service; then the database can be looked into, which has one process at a time when it is embedded. */
  strike(): Promise<Store>;
  close(): Promise<void>;
}

/** `prepare`: changes what the company is founded with, before the service starts. Its log is heard where that is asked for. */
export const openTheatre = (
  prepare?: (db: Database) => Promise<unknown>,
  options: Pick<WorldOptions, 'logLevel' | 'onLog'> = {},
): Promise<Theatre> => open('founded', options, prepare);

/** The company works in systems of record as well, empty ones that nobody has connected. */
export const openRecordedTheatre = (prepare?: (db: Database) => Promise<unknown>): Promise<Theatre> =>
  open('founded', { recorded: true }, prepare);

/** Nobody has written to qibu yet: what the service finds is an empty database, and its log is heard. */
export const openEmptyTheatre = (onLog: (line: string) => void): Promise<Theatre> =>
  open('empty', { logLevel: 'info', onLog });

/** There is no database either until the service makes it, and nobody has installed the app in Slack. */
export const openStoreTheatre = (onLog: (line: string) => void): Promise<Theatre> =>
  open(undefined, { logLevel: 'info', onLog, distributed: true });

async function open(
  copyOf: Copy | undefined,
  options: Partial<WorldOptions>,
  prepare?: (db: Database) => Promise<unknown>,
): Promise<Theatre> {
  const dataDir = await mkdtemp(join(tmpdir(), 'qibu-test-'));
  const databaseUrl = await newDatabaseUrl(copyOf);
  const where = { dataDir, ...(databaseUrl ? { databaseUrl } : {}) };
  const openStore = (): Promise<Store> => (databaseUrl ? openPostgres(databaseUrl) : openEmbedded(dataDir));
  if (copyOf && !databaseUrl) await copyFolder(copyOf, dataDir);
  if (prepare) {
    const founded = await openStore();
    await prepare(founded.db);
    await founded.close();
  }
  const wires = inject('wires') ?? {};
  const world = await startWorld({ ...where, wires, ...options, founded: true });
  // What the first look at the clock announces has arrived before anybody says anything.
  await world.moveTo(world.now().toZonedDateTimeISO('UTC'));
  let closed = false;
  let store: Store | undefined;
  const closeWorld = async (): Promise<void> => {
    if (!closed) await world.close();
    closed = true;
  };
  const stage = new Stage(world);
  return {
    stage,
    told: async ([who, place], text) => {
      const before = stage.all(who, place).length;
      await stage.says(who, place, text);
      await stage.until(`an answer to ${text}`, () => stage.all(who, place).length > before);
      return stage.all(who, place).at(-1)?.text ?? '';
    },
    strike: async () => {
      await closeWorld();
      store ??= await openStore();
      return store;
    },
    close: async () => {
      await closeWorld();
      await store?.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
