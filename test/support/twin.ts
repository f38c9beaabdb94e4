import { Prisma } from '../../src/store/client/client.ts';
import type { Database, Tx } from '../../src/store/store.ts';
import type { Company } from './company.ts';
import { newStore } from './database.ts';

/** Stands in what the twin's people have written. */
export const mark = '⛔';
/** Comes before that of any company, as its rows come before theirs: who takes the first of two takes the twin's. */
const twinId = '00000000-0000-7000-8000-000000000001';
/** The twin's Slack. Its accounts have the same ids. */
export const twinTenant = 'TDEMO-twin';

export interface Beside {
  readonly db: Database;
  close(): Promise<void>;
}

/**
 * The same company in another database, and beside it there its twin: an organisation whose every row has the same id and
 * something else in it. Whatever reads a row without saying of which organisation comes upon both.
 */
export async function besideItsTwin(company: Company): Promise<Beside> {
  const store = await newStore();
  const columns = await columnsOf(company.db);
  const rows = new Map<string, string>();
  for (const table of columns.keys()) rows.set(table, await rowsOf(company.db, table));
  await store.db.$transaction(
    async (tx) => {
      // Rows come in any order, and no trigger changes them.
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      for (const [table, found] of rows) {
        await insert(tx, table, found, different(columns.get(table) ?? []));
        await insert(tx, table, found, '');
      }
    },
    { timeout: 60_000 },
  );
  return { db: store.db, close: () => store.close() };
}

/** Everything that an organisation has, as one text. */
export async function fingerprint(db: Database, orgId: string): Promise<string> {
  const parts: string[] = [];
  for (const table of (await columnsOf(db)).keys()) {
    const key = Prisma.raw(table === 'organisation' ? 'id' : '"orgId"');
    const [found] = await db.$queryRaw<{ rows: string | null }[]>`
      SELECT string_agg(t::text, chr(10) ORDER BY t::text) AS rows FROM ${named(table)} t WHERE ${key} = ${orgId}::uuid`;
    parts.push(`${table}\n${found?.rows ?? ''}`);
  }
  return parts.join('\n');
}

const named = (table: string) => Prisma.raw(`"${table}"`);

/** The tables of organisations, with their columns. */
async function columnsOf(db: Database): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ name: string; columns: string[] }[]>`
    SELECT table_name::text AS name, array_agg(column_name::text) AS columns
    FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name
    HAVING bool_or(column_name = 'orgId') OR table_name = 'organisation' ORDER BY table_name`;
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

async function rowsOf(db: Database, table: string): Promise<string> {
  const [found] = await db.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]')::text AS rows FROM ${named(table)} t`;
  return found?.rows ?? '[]';
}

async function insert(tx: Tx, table: string, rows: string, changed: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO ${named(table)}
    SELECT r.* FROM jsonb_array_elements(${rows}::jsonb) AS e(o),
      jsonb_populate_record(NULL::${named(table)}, o ${Prisma.raw(changed)}) AS r`;
}

/** What is different in the twin, as changes of a row in JSON. Names stay, so that who asks by name finds both. */
function different(columns: readonly string[]): string {
  const changes: Readonly<Record<string, string>> = {
    ...(columns.includes('orgId') ? { orgId: `'${twinId}'` } : { id: `'${twinId}'` }),
    tenant: `'${twinTenant}'`,
    ...Object.fromEntries(
      ['alias', 'title', 'customer', 'note', 'reason', 'question'].map((name) => [
        name,
        `'${mark}' || (o->>'${name}')`,
      ]),
    ),
    ...Object.fromEntries(['amount', 'base', 'reserve', 'points'].map((name) => [name, `(o->>'${name}')::bigint * 7`])),
    admin: `NOT (o->>'admin')::boolean`,
    locale: `CASE o->>'locale' WHEN 'en' THEN 'zh-CN' ELSE 'en' END`,
    zone: `'America/New_York'`,
    privacy: `'full'`,
    address: `'twin-' || (o->>'address')`,
    complete: `NOT (o->>'complete')::boolean`,
  };
  const own = Object.entries(changes).filter(([name]) => columns.includes(name));
  return `|| jsonb_build_object(${own.map(([name, value]) => `'${name}', ${value}`).join(', ')})`;
}
