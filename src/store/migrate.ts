import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { ConfigError } from '../errors.ts';

const folder = new URL('../../prisma/migrations/', import.meta.url);

/** The little that applying migrations needs of a database: `run` may hold several statements. */
export interface Session {
  run(sql: string): Promise<unknown>;
  rows(sql: string, values?: unknown[]): Promise<readonly Record<string, unknown>[]>;
}

// The official table, letter by letter: `prisma migrate deploy` on the same database finds its own bookkeeping.
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

const appliedOnes = `
  SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM "_prisma_migrations"
  WHERE rolled_back_at IS NULL ORDER BY migration_name`;

// Replicas that start together wait here for the first of them.
const lock = 'SELECT pg_advisory_xact_lock(72707369)';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** A migration as a database keeps it in mind. */
export interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/**
 * Brings the schema up to this version, each migration whole or not at all; or only as far as another database is that has
 * these applied. Throws a ConfigError, having changed nothing, when the database is of a newer version, or when a migration
 * was left half-applied or has been edited since.
 */
export async function migrate(session: Session, asIn?: readonly Applied[]): Promise<void> {
  const known = await readMigrations();
  if (asIn) refuseStrangers(asIn, known);
  const migrations = asIn ? known.filter(({ name }) => asIn.some((other) => other.name === name)) : known;
  await session.run(`BEGIN; ${lock}; ${bookkeeping}; COMMIT`);
  for (const migration of migrations) {
    await session.run(`BEGIN; ${lock}`);
    try {
      const applied = await appliedIn(session);
      refuseStrangers(applied, known);
      if (!applied.some((row) => row.name === migration.name)) {
        await session.run(migration.sql);
        await session.run(record(migration));
      }
      await session.run('COMMIT');
    } catch (error) {
      await session.run('ROLLBACK');
      throw error;
    }
  }
}

async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(new URL(`${name}/migration.sql`, folder), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** What keeps this version from working on the database. */
export interface Stranger {
  readonly code: 'newer-database' | 'half-migrated' | 'edited-migration';
  readonly migration: string;
}

const words: Readonly<Record<Stranger['code'], (name: string) => string>> = {
  'newer-database': (name) => `The data are of a newer version, which has ${name}: use that one, or a newer one.`,
  'half-migrated': (name) => `${name} was left half-applied: restore the last backup, then start again.`,
  'edited-migration': (name) => `${name} was edited after it was applied: take it back.`,
};

function refuseStrangers(applied: readonly Applied[], known: readonly Migration[]): void {
  const problems = strangersAmong(applied, known).map(({ code, migration }) => words[code](migration));
  if (problems.length > 0) throw new ConfigError(problems);
}

function strangersAmong(applied: readonly Applied[], known: readonly Migration[]): Stranger[] {
  return applied.flatMap(({ name: migration, checksum, finished }): Stranger[] => {
    const ours = known.find(({ name }) => name === migration);
    if (!ours) return [{ code: 'newer-database', migration }];
    if (!finished) return [{ code: 'half-migrated', migration }];
    return ours.checksum === checksum ? [] : [{ code: 'edited-migration', migration }];
  });
}

/** What a database that has its bookkeeping says of itself. */
const appliedIn = async ({ rows }: Pick<Session, 'rows'>): Promise<readonly Applied[]> =>
  (await rows(appliedOnes)) as unknown as readonly Applied[];

/** The migrations that a database has, the way it was left; none where nobody has migrated it yet. */
export async function appliedTo({ rows }: Pick<Session, 'rows'>): Promise<readonly Applied[]> {
  const [table] = await rows(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`);
  return table?.there === true ? appliedIn({ rows }) : [];
}

/** How the schema stands, which is only looked at: how many migrations are still to be applied, and what is wrong. */
export async function schemaOf(session: Pick<Session, 'rows'>): Promise<{ missing: number; strangers: Stranger[] }> {
  const known = await readMigrations();
  const applied = await appliedTo(session);
  const missing = known.filter(({ name }) => !applied.some((row) => row.name === name));
  return { missing: missing.length, strangers: strangersAmong(applied, known) };
}

// Both values come from our own files, and neither can hold a quote: a name of a folder, and hex digits.
const record = ({ name, checksum }: Migration): string =>
  `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
   VALUES (gen_random_uuid(), '${checksum}', '${name.replaceAll("'", "''")}', now(), 1)`;
