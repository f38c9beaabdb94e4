import { type Applied, appliedTo, migrate, type Session } from './migrate.ts';
import { asTheyAre, digestOf, inOne, readRows, type Table, tablesOf, writeRows } from './rows.ts';

/** All that a database has of ours, on its way into another one. */
export interface Contents {
  /** The version that it is of. */
  readonly applied: readonly Applied[];
  /** One after the other, each with all its rows. */
  readonly tables: AsyncIterable<Filled>;
}

export interface Filled {
  readonly table: Table;
  /** See `digestOf`. */
  readonly digest: string;
  readonly batches: AsyncIterable<readonly string[]>;
}

/**
 * Hands over what is in a database, as it is at one moment. What is not handed over: the tables of the queue, since every
 * announcement that is still to be told stands in a table of ours, and is given a new job at the next start.
 */
export async function handOver<Outcome>(
  session: Session,
  take: (contents: Contents) => Promise<Outcome>,
): Promise<Outcome> {
  const applied = await appliedTo(session);
  const each = async function* (): AsyncGenerator<Filled> {
    for (const table of await tablesOf(session)) {
      yield { table, digest: await digestOf(session, table), batches: readRows(session, table) };
    }
  };
  return inOne(session, () => take({ applied, tables: each() }));
}

/**
 * Puts all of it into a database in which nothing is, in one transaction, and then brings the schema up to this version.
 * Every table is compared before it counts. `refuse` throws where it must not be done, and can look at what is there. Throws
 * a ConfigError where the contents are of a newer version. Gives how many tables and rows it was.
 */
export async function fill(
  session: Session,
  { applied, tables }: Contents,
  refuse: (tables: readonly Table[]) => Promise<void> = async () => {},
): Promise<{ readonly tables: number; readonly rows: number }> {
  await migrate(session, applied);
  const written = await inOne(session, async () => {
    const filled = { tables: 0, rows: 0 };
    await asTheyAre(session, async () => {
      await refuse(await tablesOf(session));
      for await (const { table, digest, batches } of tables) {
        await writeRows(session, table, counted(batches, filled));
        const arrived = await digestOf(session, table);
        if (arrived !== digest) throw new Error(`the table ${table.name} had ${digest}, and has ${arrived}`);
        filled.tables += 1;
      }
    });
    return filled;
  });
  await migrate(session);
  return written;
}

async function* counted(
  batches: AsyncIterable<readonly string[]>,
  filled: { rows: number },
): AsyncGenerator<readonly string[]> {
  for await (const batch of batches) {
    filled.rows += batch.length;
    yield batch;
  }
}
