import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { Session } from '../../src/store/migrate.ts';
import type { Engine } from '../../src/store/store.ts';

/** A plain connection to a database, past the typed client; closed when the test ends. */
export async function connectTo(engine: Engine): Promise<Session> {
  if (engine.kind === 'embedded') {
    const { pglite } = engine;
    return {
      run: (sql) => pglite.exec(sql),
      rows: async (sql) => (await pglite.query<Record<string, unknown>>(sql)).rows,
    };
  }
  const client = new pg.Client({ connectionString: engine.url });
  await client.connect();
  onTestFinished(() => client.end());
  return { run: (sql) => client.query(sql), rows: async (sql) => (await client.query(sql)).rows };
}
