import { openAsBlob } from 'node:fs';
import { inject } from 'vitest';
import { openEmbedded, type Store } from '../../src/store/store.ts';

/** A database with nothing in it, or one with the demo company. */
export type Copy = 'empty' | 'founded';

interface Kept {
  readonly store: Store;
  /** Takes out all rows, and puts back those of the copy. */
  readonly setBack: Readonly<Record<Copy, string>>;
  readonly shape: string;
}

/** Those of this worker that nobody has at the moment. */
const free: Kept[] = [];

/**
 * An embedded database in memory, which begins as that copy. Whoever had it before has left nothing in it: to set it back
 * takes a small part of the time that it takes to open one.
 */
export async function lend(copy: Copy): Promise<Store> {
  const kept = free.pop() ?? (await keep());
  await run(kept.store, kept.setBack[copy]);
  return {
    ...kept.store,
    close: async () => {
      // What has other tables by now, or a queue's beside ours, is not lent again.
      if ((await shapeOf(kept.store)) === kept.shape) free.push(kept);
      else await kept.store.close();
    },
  };
}

async function keep(): Promise<Kept> {
  const store = await openEmbedded(undefined, await openAsBlob(inject('embedded').founded.dump));
  const names = await tablesOf(store);
  const at = (schema: string, name: string): string => `${schema}."${name}"`;
  await run(
    store,
    `CREATE SCHEMA first; ${names.map((name) => `CREATE TABLE ${at('first', name)} AS TABLE ${at('public', name)};`).join('')}`,
  );
  const setBack = (kept: readonly string[]): string => `
    SET session_replication_role = replica;
    TRUNCATE ${names.map((name) => at('public', name)).join()};
    ${kept.map((name) => `INSERT INTO ${at('public', name)} TABLE ${at('first', name)};`).join('')}
    RESET session_replication_role;`;
  return {
    store,
    setBack: { empty: setBack(['_prisma_migrations']), founded: setBack(names) },
    shape: await shapeOf(store),
  };
}

async function tablesOf({ db }: Store): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  return rows.map(({ name }) => name);
}

async function shapeOf({ db }: Store): Promise<string> {
  const [row] = await db.$queryRaw<{ shape: string }[]>`
    SELECT concat_ws(' ', (SELECT count(*) FROM pg_class), (SELECT count(*) FROM pg_attribute), (SELECT count(*) FROM pg_proc),
      (SELECT count(*) FROM pg_trigger), (SELECT count(*) FROM pg_constraint)) AS shape`;
  return row?.shape ?? '';
}

async function run({ engine }: Store, sql: string): Promise<void> {
  if (engine.kind !== 'embedded') throw new Error('only the embedded database is lent');
  await engine.pglite.exec(sql);
}
