import { PGlite } from '@electric-sql/pglite';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { missingMigration } from '../../prisma/migration.ts';
import { ConfigError } from '../../src/errors.ts';
import { migrate, type Session } from '../../src/store/migrate.ts';
import { type Engine, openPostgres, type Store } from '../../src/store/store.ts';
import { newDatabaseUrl, newStore, storeForTest } from '../support/database.ts';
import { pathsOf } from '../support/sources.ts';
import { connectTo } from '../support/sql.ts';

const migrations = pathsOf('prisma/migrations/*/').map((path) => path.split('/')[2]);

/** A database that nobody has migrated yet. */
async function emptyDatabase(): Promise<Session> {
  const url = await newDatabaseUrl();
  return connectTo(url ? { kind: 'postgres', url } : await emptyPGlite());
}

async function emptyPGlite(): Promise<Engine> {
  const pglite = new PGlite();
  onTestFinished(() => pglite.close());
  return { kind: 'embedded', pglite };
}

/** Everything that a migration could have changed: the tables, their columns, the types, the bookkeeping. */
async function shapeOf(session: Session): Promise<unknown> {
  return {
    columns: await session.rows(
      `SELECT table_name, column_name, data_type FROM information_schema.columns
       WHERE table_schema = 'public' ORDER BY 1, 2`,
    ),
    types: await session.rows(`SELECT typname FROM pg_type WHERE typtype = 'e' ORDER BY 1`),
    applied: await session.rows('SELECT * FROM "_prisma_migrations" ORDER BY id'),
  };
}

describe('the migrations', () => {
  it.skipIf(inject('postgresUrl'))('lead to exactly the schema', async () => {
    expect(await missingMigration()).toBe('');
  });

  it('are written down as the official tool would, and change nothing the second time', async () => {
    const session = await connectTo((await storeForTest()).engine);
    const rows = await session.rows(
      `SELECT migration_name, length(checksum) AS length, finished_at IS NOT NULL AS finished
       FROM "_prisma_migrations" ORDER BY migration_name`,
    );
    expect(migrations).toContain('20261101000000_start');
    expect(rows).toEqual(migrations.map((name) => ({ migration_name: name, length: 64, finished: true })));
    const before = await shapeOf(session);
    await migrate(session);
    expect(await shapeOf(session)).toEqual(before);
  });

  it('are applied whole or not at all', async () => {
    const session = await emptyDatabase();
    await session.run('CREATE TABLE workspace (in_the_way INT)');
    await expect(migrate(session)).rejects.toThrow('already exists');
    expect(await shapeOf(session)).toMatchObject({ types: [], applied: [] });
    await session.run('DROP TABLE workspace');
    await migrate(session);
    expect(await shapeOf(session)).toMatchObject({ applied: migrations.map(() => ({})) });
  });
});

describe('a service that finds a database it does not fit', () => {
  let store: Store;

  beforeAll(async () => {
    store = await newStore();
    await store.db.$executeRaw`CREATE TABLE kept AS TABLE "_prisma_migrations"`;
  });
  afterEach(async () => {
    await store.db.$executeRaw`DELETE FROM "_prisma_migrations"`;
    await store.db.$executeRaw`INSERT INTO "_prisma_migrations" TABLE kept`;
  });
  afterAll(() => store.close());

  const misfits = [
    {
      what: 'of a newer version',
      sql: `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('1', '', '2099_more', now())`,
      problem: 'The data are of a newer version, which has 2099_more: use that one, or a newer one.',
    },
    {
      what: 'with a migration that was edited since',
      sql: `UPDATE "_prisma_migrations" SET checksum = repeat('0', 64) WHERE migration_name LIKE '%_start'`,
      problem: '20261101000000_start was edited after it was applied: take it back.',
    },
    {
      what: 'with a migration that was left half-applied',
      sql: `UPDATE "_prisma_migrations" SET finished_at = NULL WHERE migration_name LIKE '%_start'`,
      problem: '20261101000000_start was left half-applied: restore the last backup, then start again.',
    },
  ];

  it.each(misfits)('$what refuses to start, and changes nothing', async ({ sql, problem }) => {
    const session = await connectTo(store.engine);
    await session.run(sql);
    const before = await shapeOf(session);
    await expect(migrate(session)).rejects.toThrow(new ConfigError([problem]));
    expect(await shapeOf(session)).toEqual(before);
  });
});

describe('replicas that start together on a new Postgres', () => {
  it('migrate it once', async ({ skip }) => {
    const url = await newDatabaseUrl();
    if (!url) return skip('the embedded database has one process');
    const stores = await Promise.all(Array.from({ length: 5 }, () => openPostgres(url)));
    const session = await connectTo({ kind: 'postgres', url });
    expect(await session.rows('SELECT migration_name FROM "_prisma_migrations"')).toHaveLength(migrations.length);
    await Promise.all(stores.map((store) => store.close()));
  });
});
