import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { seed } from '../../src/playground/seed.ts';
import { openEmbedded, openPostgres, type Store } from '../../src/store/store.ts';

/** The URL of a new database on the Postgres of this run; undefined where the embedded database is tested. */
export async function newDatabaseUrl(): Promise<string | undefined> {
  const base = inject('postgresUrl');
  if (!base) return undefined;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: `${base}/postgres` });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return `${base}/${name}`;
}

/** A database of its own with nothing in it: Postgres or the embedded one, as the project has it. */
export async function newStore(): Promise<Store> {
  const url = await newDatabaseUrl();
  return url ? openPostgres(url) : openEmbedded(undefined, await openAsBlob(inject('embedded').empty));
}

/** The same with the demo company in it. */
export async function foundedStore(): Promise<Store> {
  const url = await newDatabaseUrl();
  if (!url) return openEmbedded(undefined, await openAsBlob(inject('embedded').founded));
  const store = await openPostgres(url);
  await seed(store.db);
  return store;
}

/** The same for one test, closed when it ends. */
export async function storeForTest(): Promise<Store> {
  const store = await newStore();
  onTestFinished(() => store.close());
  return store;
}
