import type { Database } from '../../src/store/store.ts';

/** What stands in each table, so that two looks can be compared; without those whose rows are no matter. */
export async function fingerprints(db: Database, without: readonly string[]): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  const found: Record<string, string> = {};
  for (const { name } of tables.filter(({ name }) => !without.includes(name))) {
    const [row] = await db.$queryRawUnsafe<{ all: string }[]>(
      `SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS all FROM "${name}" t`,
    );
    found[name] = row?.all ?? '';
  }
  return found;
}
