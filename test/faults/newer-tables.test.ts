import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { directIn } from '../../src/playground/stage.ts';
import { allRows } from '../support/all-rows.ts';
import { connectTo } from '../support/sql.ts';
import { openWatched, type Watched } from '../support/watched.ts';

let watched: Watched;

beforeAll(async () => {
  watched = await openWatched();
});
afterAll(() => watched.close());

const chen = ['chen', directIn('slack')] as const;

describe('a replica of this version, beneath which a newer one brings the tables up', () => {
  it('goes on with what it does: what was added is not its business', async () => {
    const { stage } = watched;
    await stage.says(...chen, 'report visits 31');
    await stage.says(...chen, 'goal');
    expect(await watched.told(2)).toHaveLength(2);
    const { rows, run } = await connectTo(watched.store.engine);
    const tables = await rows(
      `SELECT relname::text AS name FROM pg_class
       WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`,
    );
    await run(`BEGIN;
      ${tables.map(({ name }) => `ALTER TABLE "${name}" ADD COLUMN later TEXT NOT NULL DEFAULT 'new';`).join('')}
      CREATE TABLE later (id INT PRIMARY KEY);
      INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('1', '', '2099_later', now());
      COMMIT`);
    await stage.says(...chen, 'report visits 32');
    await stage.says(...chen, 'goal');
    const [first, second] = await watched.told(2);
    expect(first).toContain('Recorded: 32 customer visits');
    expect(second).toContain('goals');
    expect(await watched.db.entry.count({ where: { amount: { in: [31, 32] }, indicator: 'visits' } })).toBe(2);
    expect(watched.complaints()).toEqual([]);
  });

  it.skipIf(!inject('postgresUrl'))('is not started any more, and leaves all as it is', async () => {
    const session = await connectTo(watched.store.engine);
    const before = await allRows(session);
    await expect(watched.another()).rejects.toThrow('The data are of a newer version, which has 2099_later');
    expect(await allRows(session)).toEqual(before);
  });
});
