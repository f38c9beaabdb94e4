import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
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
  return url ? openPostgres(url) : openEmbedded();
}

/** The same for one test, closed when it ends. */
export async function storeForTest(): Promise<Store> {
  const store = await newStore();
  onTestFinished(() => store.close());
  return store;
}
