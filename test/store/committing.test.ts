import { describe, expect, it } from 'vitest';
import { storeForTest } from '../support/database.ts';

describe('a transaction whose COMMIT fails', () => {
  it('is told to have failed, has left nothing behind, and keeps nobody from the next', async () => {
    const { db } = await storeForTest();
    await db.$executeRaw`CREATE TABLE promised (word TEXT CONSTRAINT once UNIQUE DEFERRABLE INITIALLY DEFERRED)`;
    const twice = db.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO promised VALUES ('again')`;
      await tx.$executeRaw`INSERT INTO promised VALUES ('again')`;
      return 'done';
    });
    await expect(twice).rejects.toThrow(/once|unique/i);
    await db.$transaction((tx) => tx.$executeRaw`INSERT INTO promised VALUES ('after')`);
    expect(await db.$queryRaw`SELECT word FROM promised`).toEqual([{ word: 'after' }]);
  });
});
