import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { PrismaClient } from './client/client.ts';
import { hasDatabase } from './folder.ts';
import { holderOf, lockFolder } from './folder-lock.ts';
import { isThere } from './is-there.ts';
import { type Stranger, schemaOf } from './migrate.ts';
import { reasonOf } from './reason.ts';
import type { Database } from './store.ts';

/** What is wrong with a database, or with the folder of an embedded one. */
export type Ailment =
  | Stranger
  | { readonly code: 'database-down'; readonly said: string }
  | { readonly code: 'database-broken'; readonly folder: string; readonly said: string }
  | { readonly code: 'database-missing'; readonly folder: string }
  | { readonly code: 'not-migrated'; readonly count: number }
  | { readonly code: 'folder-unwritable'; readonly folder: string; readonly said: string }
  | { readonly code: 'folder-in-use'; readonly folder: string; readonly pid: number };

/** A database as it was found: nothing is founded and nothing migrated. */
export interface Looked {
  readonly ailments: readonly Ailment[];
  /** Where it can be read, being of this version. */
  readonly db: Database | undefined;
  close(): Promise<void>;
}

const connectionTimeoutMillis = 5000;
const nothing = async (): Promise<void> => {};

/** Never rejects. */
export async function lookAtPostgres(connectionString: string): Promise<Looked> {
  // Asked by itself, since the driver alone says why it is not let in.
  const client = new pg.Client({ connectionString, connectionTimeoutMillis });
  const refused = await client.connect().then(
    () => undefined,
    (error: unknown): Ailment => ({ code: 'database-down', said: reasonOf(error) }),
  );
  await client.end().catch(nothing);
  if (refused) return { ailments: [refused], db: undefined, close: nothing };
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 2, connectionTimeoutMillis }) });
  return looked(db, await ailmentsOf(db), () => db.$disconnect());
}

/** Never rejects. While another process has the folder it is left alone. */
export async function lookAtEmbedded(folder: string): Promise<Looked> {
  const unopened = (ailment: Ailment): Looked => ({ ailments: [ailment], db: undefined, close: nothing });
  try {
    const pid = await holderOf(folder);
    if (pid !== undefined) return unopened({ code: 'folder-in-use', folder, pid });
    if (!(await hasDatabase(folder))) {
      const [unwritable] = (await isThere(folder)) ? await writeTo(folder) : [];
      return unopened(unwritable ?? { code: 'database-missing', folder });
    }
    const unlock = await lockFolder(folder);
    const pglite = await PGlite.create(join(folder, 'db')).catch((error: unknown) => error);
    if (!(pglite instanceof PGlite)) {
      await unlock();
      return unopened({ code: 'database-broken', folder, said: reasonOf(pglite) });
    }
    const db = new PrismaClient({ adapter: new PrismaPGlite(pglite) });
    return looked(db, await ailmentsOf(db, folder), async () => {
      await db.$disconnect();
      await pglite.close();
      await unlock();
    });
  } catch (error) {
    return unopened({ code: 'folder-unwritable', folder, said: reasonOf(error) });
  }
}

/** What is wrong with a database that is open, and with its folder where it has one. Never rejects. */
export async function ailmentsOf(db: Database, folder?: string): Promise<readonly Ailment[]> {
  const unwritable = folder === undefined ? [] : await writeTo(folder);
  try {
    const { missing, strangers } = await schemaOf({ rows: (sql) => db.$queryRawUnsafe(sql) });
    return [...strangers, ...(missing > 0 ? [{ code: 'not-migrated', count: missing } as const] : []), ...unwritable];
  } catch (error) {
    const said = reasonOf(error);
    return [
      folder === undefined ? { code: 'database-down', said } : { code: 'database-broken', folder, said },
      ...unwritable,
    ];
  }
}

function looked(db: Database, ailments: readonly Ailment[], close: () => Promise<void>): Looked {
  return { ailments, db: isReadable(ailments) ? db : undefined, close };
}

export const isReadable = (ailments: readonly Ailment[]): boolean =>
  ailments.every(({ code }) => code === 'folder-unwritable');

/** Whether something can be written there is found out by writing. */
async function writeTo(folder: string): Promise<readonly Ailment[]> {
  const path = join(folder, 'qibu.probe');
  try {
    const file = await open(path, 'w');
    await file.writeFile('may be removed').finally(() => file.close());
    await rm(path);
    return [];
  } catch (error) {
    return [{ code: 'folder-unwritable', folder, said: reasonOf(error) }];
  }
}
