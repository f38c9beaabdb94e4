import type { Session } from '../../src/store/migrate.ts';

/** Every row of every table of ours as Postgres itself writes it, with the type of each column: what two databases are compared by. */
export async function allRows({ run, rows }: Session): Promise<ReadonlyMap<string, readonly string[]>> {
  await run(`SET TimeZone = 'UTC'; SET bytea_output = 'hex'`);
  const tables = await rows(
    `SELECT relname::text AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY 1`,
  );
  const all = new Map<string, string[]>();
  for (const { name } of tables) {
    const columns = await rows(
      `SELECT attname || ' ' || format_type(atttypid, atttypmod) AS column FROM pg_attribute
       WHERE attrelid = '"${name}"'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY 1`,
    );
    const found = await rows(`SELECT t::text AS row FROM "${name}" t ORDER BY t::text COLLATE "C"`);
    all.set(String(name), [...columns.map(({ column }) => String(column)), ...found.map(({ row }) => String(row))]);
  }
  return all;
}
