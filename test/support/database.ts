import { randomUUID } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { inject, onTestFinished } from 'vitest';
import { openPostgres, type Store } from '../../src/store/store.ts';
import { createDatabase } from './create-database.ts';
import { type Copy, lend } from './lent.ts';

/**
 * The URL of a new database on the Postgres of this run, which nobody has migrated yet unless it begins as a copy; undefined
 * where the embedded database is tested.
 */
export async function newDatabaseUrl(copyOf?: Copy): Promise<string | undefined> {
  const postgres = inject('postgresUrl');
  return postgres && createDatabase(postgres, `test_${randomUUID().replaceAll('-', '')}`, copyOf);
}

/** Fills the folder in which a service will find its embedded database. */
export const copyFolder = (copyOf: Copy, folder: string): Promise<void> =>
  cp(inject('embedded')[copyOf].folder, folder, { recursive: true });

/** A database of its own with nothing in it: Postgres or the embedded one, as the project has it. */
export const newStore = (): Promise<Store> => copied('empty');

/** The same with the demo company in it. */
export const foundedStore = (): Promise<Store> => copied('founded');

async function copied(what: Copy): Promise<Store> {
  const url = await newDatabaseUrl(what);
  return url ? openPostgres(url) : lend(what);
}

/** The same for one test, closed when it ends. */
export async function storeForTest(): Promise<Store> {
  const store = await newStore();
  onTestFinished(() => store.close());
  return store;
}
