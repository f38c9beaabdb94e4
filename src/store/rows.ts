import type { Session } from './migrate.ts';

/** A table with all its columns, by name. A row is written as a JSON list of their texts in this order, or null. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** So many rows are read or written at once. */
const batchSize = 500;

/** Under these the text of a value is the same in every Postgres, and gives that very value when it is read back. */
const exactly = `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'iso_8601';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'`;

/**
 * Carries something out in one transaction of a database that nobody else is at, in which rows read and write exactly.
 * Where it throws, nothing was written.
 */
export async function inOne<Outcome>(session: Session, act: () => Promise<Outcome>): Promise<Outcome> {
  await session.run(`BEGIN; ${exactly}`);
  try {
    const outcome = await act();
    await session.run('COMMIT');
    return outcome;
  } catch (error) {
    // A connection that is lost has undone it already.
    await session.run('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** The tables of ours that there are, whatever the version of the schema; the bookkeeping of migrations is none of them. */
export async function tablesOf({ rows }: Pick<Session, 'rows'>): Promise<Table[]> {
  const found = await rows(`
    SELECT table_name::text AS name, json_agg(column_name::text ORDER BY column_name::text) AS columns
    FROM information_schema.tables JOIN information_schema.columns USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'
    GROUP BY table_name ORDER BY table_name::text`);
  return found as unknown as Table[];
}

/** The first table in which anything is. */
export async function firstFilled(
  { rows }: Pick<Session, 'rows'>,
  tables: readonly Table[],
): Promise<string | undefined> {
  for (const { name } of tables) {
    const [row] = await rows(`SELECT FROM ${quoted(name)} LIMIT 1`);
    if (row) return name;
  }
  return undefined;
}

/** All rows of a table, in batches, within a transaction: however many there are, a batch is in memory. */
export async function* readRows({ run, rows }: Session, table: Table): AsyncGenerator<readonly string[]> {
  await run(`DECLARE reading NO SCROLL CURSOR FOR SELECT ${rowOf(table)} AS row FROM ${quoted(table.name)}`);
  for (;;) {
    const batch = await rows(`FETCH ${batchSize} FROM reading`);
    if (batch.length > 0) yield batch.map(({ row }) => String(row));
    if (batch.length < batchSize) break;
  }
  await run('CLOSE reading');
}

/** Writes rows that were read in another database, which may be of another version of Postgres. */
export async function writeRows(
  { rows }: Pick<Session, 'rows'>,
  table: Table,
  batches: AsyncIterable<readonly string[]>,
): Promise<void> {
  const types = await typesOf({ rows }, table);
  const values = types.map((type, index) => `(row->>${index})::${type}`).join();
  const sql = `INSERT INTO ${quoted(table.name)} (${table.columns.map(quoted).join()})
    SELECT ${values} FROM json_array_elements($1::json) AS row`;
  for await (const batch of batches) await rows(sql, [`[${batch.join()}]`]);
}

/** As many rows as there are, and a sum over the text of each: two tables that have the same rows say the same. */
export async function digestOf({ rows }: Pick<Session, 'rows'>, table: Table): Promise<string> {
  const [row] = await rows(`
    SELECT count(*) || ' rows, ' || coalesce(sum(('x' || left(md5(${rowOf(table)}), 15))::bit(60)::bigint), 0) AS digest
    FROM ${quoted(table.name)}`);
  return String(row?.digest);
}

/**
 * Writes within a transaction without what the database does by itself at every row, and in any order: nothing is raised or
 * refused by a trigger, and what rows refer to may come later. Before it ends every reference of every row is looked at,
 * and all is as it was; whoever may have made the tables may do it.
 */
export async function asTheyAre({ run, rows }: Session, write: () => Promise<void>): Promise<void> {
  const keys = await rows(`
    SELECT conrelid::regclass::text AS name, conname::text AS key, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`);
  const triggered = await rows(`
    SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace`);
  const triggers = (how: 'DISABLE' | 'ENABLE') =>
    triggered.map(({ name }) => `ALTER TABLE ${name} ${how} TRIGGER USER;`).join('');
  await run(triggers('DISABLE'));
  await run(keys.map(({ name, key }) => `ALTER TABLE ${name} DROP CONSTRAINT ${quoted(String(key))};`).join(''));
  await write();
  for (const { name, key, definition } of keys) {
    await run(`ALTER TABLE ${name} ADD CONSTRAINT ${quoted(String(key))} ${definition}`);
  }
  await run(triggers('ENABLE'));
}

async function typesOf({ rows }: Pick<Session, 'rows'>, { name, columns }: Table): Promise<string[]> {
  const found = await rows(
    `SELECT attname::text AS column, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::text::regclass AND attnum > 0 AND NOT attisdropped`,
    [quoted(name)],
  );
  const types = new Map(found.map(({ column, type }) => [column, String(type)]));
  return columns.map((column) => {
    const type = types.get(column);
    if (!type) throw new Error(`there is no column ${column} in the table ${name}`);
    return type;
  });
}

const rowOf = ({ columns }: Table): string =>
  `json_build_array(${columns.map((column) => `${quoted(column)}::text`).join()})::text`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
