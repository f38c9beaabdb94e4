import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Arrivals, keepArrivals } from '../../../src/services/arrivals/keep.ts';
import type { Store } from '../../../src/store/store.ts';
import { newStore } from '../../support/database.ts';
import { inbound, pressed, said } from '../../support/door.ts';

const noon = Temporal.Instant.from('2026-11-18T12:00:00Z');
const minutesLater = (minutes: number) => noon.add({ minutes });

let store: Store;
let now: Temporal.Instant;

beforeAll(async () => {
  store = await newStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  now = noon;
  await store.db.arrival.deleteMany();
});

const written = () => store.db.arrival.findMany({ orderBy: { platform: 'asc' } });
const words = inbound('UCHEN', said('report visits 3'));
const press = inbound('UCHEN', pressed('undo', {}));

describe('what has come', () => {
  it('is written down by messenger and kind, the latest of each', async () => {
    const arrivals = keepArrivals(() => now);
    arrivals.heard(words);
    now = minutesLater(1);
    arrivals.heard(words);
    arrivals.heard(inbound('ou_chen', pressed('undo', {})));
    now = minutesLater(2);
    arrivals.turnedAway('slack', 'unsigned');
    await arrivals.write(store.db);
    const never = { wordsAt: null, cardAt: null, turnedAwayAt: null, why: null };
    const [one, two] = [minutesLater(1), minutesLater(2)].map((at) => new Date(at.epochMilliseconds));
    expect(await written()).toEqual([
      { ...never, platform: 'slack', wordsAt: one, turnedAwayAt: two, why: 'unsigned' },
      { ...never, platform: 'feishu', cardAt: one },
    ]);
  });

  it('is the latest that any process has seen', async () => {
    const [first, second]: [Arrivals, Arrivals] = [keepArrivals(() => now), keepArrivals(() => now)];
    first.heard(words);
    first.turnedAway('slack', 'stale');
    now = minutesLater(1);
    second.heard(press);
    second.turnedAway('slack', 'mistoken');
    await second.write(store.db);
    await first.write(store.db);
    const [zero, one] = [noon, minutesLater(1)].map((at) => new Date(at.epochMilliseconds));
    const slack = { platform: 'slack', wordsAt: zero, cardAt: one, turnedAwayAt: one, why: 'mistoken' };
    expect(await written()).toEqual([slack]);
    first.heard(words);
    await first.write(store.db);
    expect(await written()).toEqual([{ ...slack, wordsAt: one }]);
  });

  it('is written once, and kept where it could not be written', async () => {
    const arrivals = keepArrivals(() => now);
    arrivals.heard(words);
    const away = new Proxy(store.db, {
      get: (target, name) =>
        name === '$executeRaw' ? () => Promise.reject(new Error('away')) : Reflect.get(target, name),
    });
    await expect(arrivals.write(away)).rejects.toThrow('away');
    now = minutesLater(1);
    arrivals.heard(press);
    await arrivals.write(store.db);
    expect(await written()).toMatchObject([{ wordsAt: new Date(noon.epochMilliseconds) }]);
    await store.db.arrival.deleteMany();
    await arrivals.write(store.db);
    expect(await written()).toEqual([]);
  });
});
