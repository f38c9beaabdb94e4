import { randomUUID } from 'node:crypto';
import { expect, inject, it } from 'vitest';
import { isConflict } from '../../src/store/conflict.ts';
import type { Tx } from '../../src/store/store.ts';
import { storeForTest } from '../support/database.ts';

type Change = (tx: Tx, id: string) => Promise<unknown>;

const asAModel: Change = (tx, id) => tx.organisation.update({ where: { id }, data: { name: 'Changed' } });
const inAStatement: Change = (tx, id) =>
  tx.$executeRaw`SELECT id FROM organisation WHERE id = ${id}::uuid FOR NO KEY UPDATE`;

// The embedded database does one thing after the other, so nothing in it waits.
it.runIf(inject('postgresUrl')).each([
  ['by Prisma', asAModel],
  ['by a statement of our own', inAStatement],
])('of two who wait for each other %s one is undone and may try again', async (_, change) => {
  const { db } = await storeForTest();
  const [one, other] = [randomUUID(), randomUUID()];
  const about = { zone: 'UTC', currency: 'EUR', locale: 'en' as const, createdAt: new Date(0) };
  await db.organisation.createMany({ data: [one, other].map((id) => ({ id, name: id, ...about })) });
  const met = Promise.withResolvers<void>();
  let there = 0;
  const both = (first: string, second: string) =>
    db.$transaction(async (tx) => {
      await change(tx, first);
      there += 1;
      if (there === 2) met.resolve();
      await met.promise;
      await change(tx, second);
    });
  const outcomes = await Promise.allSettled([both(one, other), both(other, one)]);
  const undone = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  expect(undone.map(isConflict)).toEqual([true]);
});
