import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeErrand } from '../../src/errands/lease.ts';
import { move } from '../../src/operating/move.ts';
import { startQueue } from '../../src/outbox/queue.ts';
import { sweep } from '../../src/outbox/sweep.ts';
import { seed } from '../../src/playground/seed.ts';
import type { Session } from '../../src/store/migrate.ts';
import { type Database, openEmbedded, openPostgres } from '../../src/store/store.ts';
import { allRows } from '../support/all-rows.ts';
import { newDatabaseUrl } from '../support/database.ts';
import { connectTo } from '../support/sql.ts';

const now = Temporal.Instant.from('2026-11-18T04:00:00Z');
let folder: string;
let rows: ReadonlyMap<string, readonly string[]>;

const moveTo = (url: string, ...more: string[]): Promise<string> =>
  move({ words: [url, ...more], config: { dataDir: folder, databaseUrl: undefined }, now });

async function newTarget(): Promise<string> {
  const url = await newDatabaseUrl();
  if (!url) throw new Error('there is a Postgres where this is tested');
  return url;
}

const sessionTo = (url: string): Promise<Session> => connectTo({ kind: 'postgres', url });

/** In the embedded database, past all triggers and keys. */
async function withSource(sql: string): Promise<void> {
  const store = await openEmbedded(folder);
  const { run } = await connectTo(store.engine);
  await run(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);
  await store.close();
}

/** What is still to be done when the service is stopped, beside what has been done. */
async function leavePending(db: Database): Promise<void> {
  const { orgId, id: personId } = await db.person.findFirstOrThrow();
  const fact = { orgId, personId, kind: 'welcome', subject: 'welcome', createdAt: new Date(1) };
  const about = { text: ['"', '\\', '\n\t', '华东', '😀', ' \u2028'], none: null, big: 1e20, deep: { a: [1.5, true] } };
  for (const [key, shown] of [
    ['told', 1],
    ['untold', 0],
  ] as const) {
    await db.announcement.create({ data: { ...fact, id: randomUUID(), key, shown, about } });
  }
  const id = randomUUID();
  const source = { name: 'salesforce' as const, address: 'a', account: 'acme', connectedById: personId };
  await db.source.create({ data: { orgId, id, ...source, connectedAt: new Date(2) } });
  await db.errand.create({
    data: { orgId, id: randomUUID(), sourceId: id, kind: 'sync', key: 'e', about: {}, createdAt: new Date(3) },
  });
  await db.secret.create({ data: { name: 'sealed', key: 'k', sealed: Uint8Array.from({ length: 256 }, (_, n) => n) } });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qibu-move-'));
  const store = await openEmbedded(folder);
  await seed(store.db);
  await leavePending(store.db);
  rows = await allRows(await connectTo(store.engine));
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a company that moves from the embedded database to a Postgres', () => {
  let url: string;
  let moved: Session & { close?(): Promise<void> };

  beforeAll(async () => {
    url = await newTarget();
    expect(await moveTo(url)).toMatch(/^Moved: \d+ tables, \d+ rows, each table compared\. Set DATABASE_URL/);
  });

  it('has every row of every table there, each value as it was and of the same type', async () => {
    moved = await sessionTo(url);
    const there = await allRows(moved);
    expect([...there.keys()]).toEqual([...rows.keys()]);
    for (const [table, its] of rows) expect(there.get(table), table).toEqual(its);
    expect(rows.get('entry')?.length).toBeGreaterThan(500);
  });

  it('has had a value of every type that there is', async () => {
    const session = await sessionTo(url);
    const columns = await session.rows(
      `SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
    );
    const seen = new Set<unknown>();
    for (const { table, column, type } of columns) {
      if (seen.has(type)) continue;
      const [row] = await session.rows(`SELECT FROM "${table}" WHERE "${column}" IS NOT NULL LIMIT 1`);
      if (row) seen.add(type);
    }
    expect([...seen].sort()).toEqual([...new Set(columns.map(({ type }) => type))].sort());
  });

  it('still has to tell what was to be told, and that alone', async () => {
    const store = await openPostgres(url);
    const queue = await startQueue(store.engine, (error) => {
      throw error;
    });
    await sweep(store.db, queue);
    const waiting = (await queue.waiting()).map(({ announcementId: id }) => id);
    await queue.stop();
    const untold = await store.db.announcement.findMany({ where: { key: 'untold' } });
    expect(waiting).toEqual(untold.map(({ id }) => id));
    expect(await takeErrand(store.db, 1)).toMatchObject({ key: 'e', state: 'running' });
    await store.close();
  });

  it('has the keys and triggers of a new database, which hold: the audit only grows, and nothing refers to nothing', async () => {
    const session = await sessionTo(url);
    const shape = async ({ rows }: Session) => [
      await rows(`SELECT conrelid::regclass::text AS table, conname, pg_get_constraintdef(oid) AS key, convalidated
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`),
      await rows(`SELECT tgrelid::regclass::text AS table, tgname, tgenabled FROM pg_trigger
        WHERE NOT tgisinternal ORDER BY 1, 2`),
    ];
    const fresh = await newDatabaseUrl('empty');
    expect(await shape(session)).toEqual(await shape(await sessionTo(fresh ?? '')));
    await expect(session.run('DELETE FROM audit')).rejects.toThrow('the audit only grows');
    await expect(session.run('UPDATE person SET "orgId" = gen_random_uuid()')).rejects.toThrow('foreign key');
  });
});

describe('a move is refused, and nothing is there,', () => {
  const isEmpty = async (url: string): Promise<boolean> => {
    const tables = await allRows(await sessionTo(url));
    return [...tables.values()].every((its) => its.every((line) => !line.startsWith('(')));
  };

  it('where the Postgres has data, which stay', async () => {
    const url = await newDatabaseUrl('founded');
    const before = await allRows(await sessionTo(url ?? ''));
    await expect(moveTo(url ?? '')).rejects.toThrow(/has data already, in the table \w+: name a database/);
    expect(await allRows(await sessionTo(url ?? ''))).toEqual(before);
  });

  it('where it cannot be reached, or no Postgres is named, or there is no embedded database', async () => {
    await expect(moveTo('postgres://nobody:x@127.0.0.1:1/none')).rejects.toThrow('cannot be reached (ECONNREFUSED)');
    await expect(moveTo('')).rejects.toThrow('Name the Postgres');
    await expect(moveTo('postgres://a', 'postgres://b')).rejects.toThrow('Name the Postgres');
    const config = { dataDir: join(folder, 'nowhere'), databaseUrl: await newTarget() };
    await expect(move({ words: [], config, now })).rejects.toThrow('there is no database in');
  });

  it('while a service has the folder', async () => {
    await writeFile(join(folder, 'qibu.lock'), String(process.ppid));
    await expect(moveTo(await newTarget())).rejects.toThrow(`process ${process.ppid} is using`);
    await rm(join(folder, 'qibu.lock'));
  });

  it('when it breaks at the last table; and then it can be made again', async () => {
    const url = await newTarget();
    await (await openPostgres(url)).close();
    const session = await sessionTo(url);
    await session.run('ALTER TABLE workspace ADD CONSTRAINT in_the_way CHECK (false)');
    await expect(moveTo(url)).rejects.toThrow('in_the_way');
    expect(await isEmpty(url)).toBe(true);
    await session.run('ALTER TABLE workspace DROP CONSTRAINT in_the_way');
    await moveTo(url);
    expect(await allRows(session)).toEqual(rows);
  });

  it('where something refers to what is not there', async () => {
    await withSource(`UPDATE identity SET "personId" = gen_random_uuid() WHERE "externalId" = 'ou_wang'`);
    const url = await newTarget();
    await expect(moveTo(url)).rejects.toThrow('identity');
    expect(await isEmpty(url)).toBe(true);
  });
});
