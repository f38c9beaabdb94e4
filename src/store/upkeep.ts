import type { PGlite } from '@electric-sql/pglite';

/** What is due by the rule of autovacuum: so many rows, and such a share of the table, are dead or have changed. */
const due = `
  SELECT format('%I.%I', schemaname, relname) AS name, n_dead_tup > 50 + 0.2 * n_live_tup AS dead
  FROM pg_stat_user_tables
  WHERE n_dead_tup > 50 + 0.2 * n_live_tup OR n_mod_since_analyze > 50 + 0.1 * n_live_tup
  ORDER BY greatest(n_dead_tup, n_mod_since_analyze) DESC LIMIT 1`;

/**
 * Does for one table of the embedded database what Postgres has somebody for and this one has not: rows that are dead are
 * cleared away, and how the others are spread is counted, without which a question about a few of them reads all. Gives its
 * name; undefined where nothing is due.
 */
export async function keepUp(pglite: PGlite): Promise<string | undefined> {
  await pglite.query('SELECT pg_stat_force_next_flush()');
  const { rows } = await pglite.query<{ name: string; dead: boolean }>(due);
  const [table] = rows;
  if (table) await pglite.exec(`${table.dead ? 'VACUUM (ANALYZE)' : 'ANALYZE'} ${table.name}`);
  return table?.name;
}
