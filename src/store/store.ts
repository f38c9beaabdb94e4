import { Socket } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { type Prisma, PrismaClient } from './client/client.ts';
import { failWithCommit } from './committing.ts';
import { endWithDisk } from './ending.ts';
import { type OpenFolder, openFolder } from './folder.ts';
import { migrate, type Session } from './migrate.ts';
import { keepFewParsers } from './parsers.ts';
import { nameStatements } from './statements.ts';
import { keepUp } from './upkeep.ts';

export type Database = PrismaClient;
/** A transaction. Inside one only it may be used: the embedded database has a single connection. */
export type Tx = Prisma.TransactionClient;

/** The database, open and of this version's schema. */
export interface Store {
  readonly db: Database;
  /** What the queue needs to keep its own tables beside ours. */
  readonly engine: Engine;
  /** How many connections there are to Postgres; the embedded database has none. */
  connections?(): { readonly busy: number; readonly idle: number; readonly waiting: number };
  /** See `upkeep.ts`; absent where the database looks after itself. */
  keepUp?(): Promise<unknown>;
  /** See `ending.ts`; absent where the database is a process of its own. */
  readonly ended?: Promise<unknown>;
  close(): Promise<void>;
}

export type Engine =
  | { readonly kind: 'embedded'; readonly pglite: PGlite }
  | { readonly kind: 'postgres'; readonly url: string };

// A person waits for the outcome, so waiting longer than this helps nobody.
const transactionOptions = { maxWait: 10_000, timeout: 20_000 };
/** A database that does not answer is as good as none, and so is a pool that has no connection free for so long. */
const connectionTimeoutMillis = 10_000;

/** Longer than any transaction may take. */
const silentMs = 25_000;

/**
 * How a Postgres is connected to. One whose machine is gone says nothing, nor that it is gone: a connection over which
 * nothing has come for so long is given up, and whoever waited for something over it hears of that.
 */
export const connectionTo = (url: string, givenUpAfterMs = silentMs) => ({
  connectionString: url,
  connectionTimeoutMillis,
  stream: (): Socket => {
    const socket = new Socket();
    return socket.setTimeout(givenUpAfterMs, () => socket.destroy());
  },
});

/**
 * Opens Postgres by URL. Throws what the driver throws when it cannot be reached. `givenUpAfterMs`: for whoever has statements
 * that take longer than any of ours.
 */
export async function openPostgres(url: string, givenUpAfterMs?: number): Promise<Store> {
  const session = await connect(url);
  await migrate(session).finally(() => session.close());
  const pool = new pg.Pool({ ...connectionTo(url, givenUpAfterMs), max: 10 });
  const adapter = new PrismaPg(pool, { statementNameGenerator: nameStatements(), disposeExternalPool: true });
  const db = new PrismaClient({ adapter, transactionOptions });
  return {
    db,
    engine: { kind: 'postgres', url },
    connections: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: () => db.$disconnect(),
  };
}

/** Opens the embedded database in `folder`, or in memory without one; where it is new, as a copy of another (`dumpDataDir`). */
export async function openEmbedded(folder?: string, loadDataDir?: Blob): Promise<Store> {
  // Whatever is open by then is closed again when the next step fails.
  await using opening = new AsyncDisposableStack();
  const { pglite, close } = await (folder ? openFolder(folder, loadDataDir) : openInMemory(loadDataDir));
  opening.defer(close);
  keepFewParsers(pglite);
  failWithCommit(pglite);
  const ended = endWithDisk(pglite);
  await migrate(sessionOf(pglite));
  const db = new PrismaClient({ adapter: new PrismaPGlite(pglite), transactionOptions });
  opening.defer(() => db.$disconnect());
  const opened = opening.move();
  return {
    db,
    engine: { kind: 'embedded', pglite },
    keepUp: () => keepUp(pglite),
    ended,
    close: () => opened.disposeAsync(),
  };
}

async function openInMemory(loadDataDir?: Blob): Promise<OpenFolder> {
  const pglite = await PGlite.create(loadDataDir ? { loadDataDir } : {});
  return { pglite, close: () => pglite.close() };
}

/** A plain connection, past the typed client. */
export const sessionOf = (pglite: PGlite): Session => ({
  run: (sql) => pglite.exec(sql),
  rows: async (sql, values) => (await pglite.query<Record<string, unknown>>(sql, values)).rows,
});

/** The same to a Postgres; `close` ends it. Throws what the driver throws when it cannot be reached. */
export async function connect(url: string): Promise<Session & { close(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis });
  await client.connect();
  return {
    run: (sql) => client.query(sql),
    rows: async (sql, values) => (await client.query(sql, values)).rows,
    close: () => client.end(),
  };
}
