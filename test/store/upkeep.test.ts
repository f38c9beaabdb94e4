import { expect, it } from 'vitest';
import { storeForTest } from '../support/database.ts';
import { connectTo } from '../support/sql.ts';

it('the embedded database knows how its rows are spread and keeps no dead ones; another sees to that by itself', async () => {
  const { db, engine, keepUp } = await storeForTest();
  if (engine.kind === 'postgres') {
    expect(keepUp).toBeUndefined();
    return;
  }
  const session = await connectTo(engine);
  await session.run(`INSERT INTO turn (name, due) SELECT 'turn ' || n, now() FROM generate_series(1, 1000) n`);
  const known = async () => {
    const [row] = await session.rows(`
      SELECT c.reltuples::int AS counted, s.n_dead_tup::int AS dead FROM pg_class c
      JOIN pg_stat_user_tables s ON s.relid = c.oid WHERE c.oid = 'public.turn'::regclass`);
    return row;
  };
  const keptUp = async (): Promise<string[]> => {
    const name = await keepUp?.();
    return typeof name === 'string' ? [name, ...(await keptUp())] : [];
  };
  expect(await keptUp()).toContain('public.turn');
  expect(await known()).toEqual({ counted: 1000, dead: 0 });
  await db.turn.deleteMany({ where: { name: { endsWith: '0' } } });
  await session.run('UPDATE turn SET due = now()');
  expect(await keptUp()).toEqual(['public.turn']);
  expect(await known()).toEqual({ counted: 900, dead: 0 });
});
