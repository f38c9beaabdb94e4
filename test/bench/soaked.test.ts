import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slopeOf, soak } from './soaked.ts';
import { openStand, type Stand } from './stand.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await openStand(6);
});
afterAll(() => stand.close());

describe('a soak', () => {
  it('finds every report that was acknowledged in the ledger once', async () => {
    const soaked = await soak(stand, { seconds: 4, rate: 20, connections: 4, everySeconds: 1 });
    expect(soaked).toMatchObject({ lost: 0, doubled: 0, astray: 0 });
    expect(soaked.acknowledged).toBeGreaterThan(0);
    expect(soaked.memory.every(({ resident, kept }) => resident > kept && kept > 10)).toBe(true);
  });

  it('misses what is taken out of it, and a total that is another', async () => {
    const { store, orgId } = stand;
    const soaking = soak(stand, { seconds: 3, rate: 20, connections: 4, everySeconds: 1 });
    await store.db.$executeRaw`SELECT pg_sleep(2)`;
    await store.db.$executeRaw`UPDATE entry SET note = 'met nobody 1' WHERE id = (
      SELECT id FROM entry WHERE "orgId" = ${orgId}::uuid ORDER BY "recordedAt" DESC LIMIT 1)`;
    await store.db.$executeRaw`UPDATE total SET amount = amount + 1 WHERE ("orgId", "personId", indicator, day) IN (
      SELECT "orgId", "personId", indicator, day FROM total WHERE "orgId" = ${orgId}::uuid LIMIT 1)`;
    expect(await soaking).toMatchObject({ lost: 1, doubled: 0, astray: 1 });
  });
});

describe('what is kept in memory', () => {
  const looks = (...kept: readonly number[]) => kept.map((mb, minute) => ({ minute, resident: 200, kept: mb }));

  it('grows by so much a minute, whatever one look happens to see', () => {
    expect(slopeOf(looks(50, 51, 52, 53))).toBe(1);
    expect(slopeOf(looks(50, 50, 90, 50, 50))).toBe(0);
    expect(slopeOf(looks(50))).toBe(0);
  });
});
