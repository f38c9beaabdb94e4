import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { newStore } from '../support/database.ts';

let store: Store;

beforeAll(async () => {
  store = await newStore();
});
afterAll(() => store.close());

/** What belongs to the installation: a copy of it can stand wherever an organisation does. */
const ofNobody = ['_prisma_migrations', 'arrival', 'organisation', 'secret', 'turn', 'used_up'];
/** How an organisation is found, before it is known which it is. */
const findingOne = ['join_code: hash', 'source: address', 'workspace: platform, app, tenant'];

const columnsOf = (numbers: string, table: string) => `
  ARRAY(SELECT a.attname FROM unnest(${numbers}::int2[]) WITH ORDINALITY k(number, nth)
    JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = k.number ORDER BY k.nth)::text[]`;

interface Key {
  readonly table: string;
  readonly columns: readonly string[];
}

describe('an organisation can stand in a database of its own, whichever that is:', () => {
  it('every table has it, but for what belongs to the installation', async () => {
    const tables = await store.db.$queryRaw<{ name: string; has: boolean }[]>`
      SELECT c.relname::text AS name, EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'orgId' AND a.attnotnull
      ) AS has
      FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`;
    expect(tables.length).toBeGreaterThan(60);
    expect(tables.filter(({ has }) => !has).map(({ name }) => name)).toEqual(ofNobody);
  });

  it('what may be there once may be there once in it, but for what finds it', async () => {
    const keys = await store.db.$queryRawUnsafe<Key[]>(`
      SELECT i.indrelid::regclass::text AS "table", ${columnsOf('i.indkey', 'i.indrelid')} AS columns
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace`);
    const across = keys.filter(({ table, columns }) => !ofNobody.includes(table) && !columns.includes('orgId'));
    expect(keys.length).toBeGreaterThan(60);
    expect(across.map(({ table, columns }) => `${table}: ${columns.join(', ')}`).toSorted()).toEqual(findingOne);
  });

  it('whatever refers to something refers to what is in it', async () => {
    const references = await store.db.$queryRawUnsafe<(Key & { to: string })[]>(`
      SELECT f.conrelid::regclass::text AS "table", f.confrelid::regclass::text AS "to",
        ${columnsOf('f.conkey', 'f.conrelid')} AS columns
      FROM pg_constraint f WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace`);
    expect(references.length).toBeGreaterThan(60);
    expect(references.filter(({ table, columns }) => !ofNobody.includes(table) && !columns.includes('orgId'))).toEqual(
      [],
    );
  });
});
