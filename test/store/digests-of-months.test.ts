import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { foundedStore } from '../support/database.ts';
import { connectTo } from '../support/sql.ts';

it('chats from before there were digests of months and quarters get them at the hour of their weekly one, from now on', async () => {
  const store = await foundedStore();
  onTestFinished(() => store.close());
  const session = await connectTo(store.engine);
  await session.run(`
    DELETE FROM schedule WHERE digest <> 'weekly';
    UPDATE schedule SET minute = 510;
    ALTER TABLE chat DROP COLUMN "zoneSince";
    DELETE FROM "_prisma_migrations" WHERE migration_name LIKE '%digests_of_months_and_quarters'`);
  const before = await session.rows('SELECT now() AS at');
  await migrate(session);
  const schedules = await session.rows(
    `SELECT "chatId", digest, minute, active, since FROM schedule WHERE digest <> 'weekly' ORDER BY "chatId", digest`,
  );
  const chats = await session.rows('SELECT id FROM chat ORDER BY id');
  expect(schedules).toEqual(
    chats.flatMap(({ id }) =>
      ['month', 'quarter'].map((digest) => ({
        chatId: id,
        digest,
        minute: 510,
        active: true,
        since: expect.any(Date),
      })),
    ),
  );
  for (const { since } of schedules) expect(Number(since)).toBeGreaterThanOrEqual(Number(before[0]?.at));
});
