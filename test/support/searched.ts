import type { Database } from '../../src/store/store.ts';

/** Where one of these words stands as a word of its own, in any column of any table of ours: `task.title: Visit with Li Na`. */
export async function placesOf(db: Database, words: readonly string[]): Promise<string[]> {
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name::text AS "table", column_name::text AS "column" FROM information_schema.columns
    JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1, 2`;
  const patterns = words.map((word) => new RegExp(`(?<![\\w])${RegExp.escape(word)}(?![\\w])`, 'iu'));
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = await db.$queryRawUnsafe<{ text: string }[]>(
      `SELECT DISTINCT "${column}"::text AS text FROM "${table}" WHERE "${column}" IS NOT NULL`,
    );
    const naming = rows.filter(({ text }) => patterns.some((pattern) => pattern.test(text)));
    found.push(...naming.map(({ text }) => `${table}.${column}: ${text}`));
  }
  return found;
}
