import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openSources } from '../../adapters/sources/index.ts';
import { errands } from '../../src/errands/index.ts';
import { releaseErrands } from '../../src/errands/lease.ts';
import { goOnce } from '../../src/errands/worker.ts';
import { keepRules } from '../../src/services/rules/keep.ts';
import type { Store } from '../../src/store/store.ts';
import { openVault } from '../../src/store/vault.ts';
import { type Chance, chanceFrom } from '../support/chance.ts';
import { type Deal, signers, stranger } from '../support/deal-form.ts';
import { totalsAreRight } from '../support/ledger.ts';
import { type SignedDeals, signedDeals } from '../support/signed-deals.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How often whoever reads a source is killed. */
    errandKills: number;
  }
}

const seed = Number(process.env.SEED ?? 20261130);
const chance: Chance = chanceFrom(seed);

let there: SignedDeals;
/** What stands in the source. */
const deals = new Map<string, Deal>();
/** How many requests had come from each that was killed. */
const asked: number[] = [];

beforeAll(async () => {
  there = await signedDeals();
  for (let nth = 0; nth < 300; nth += 1) change();
});
afterAll(() => there.close());

/** Somebody signs a deal, changes one, loses one, or deletes one, without the source telling of it. */
function change(): void {
  const known = [...deals.keys()];
  const id = known.length > 50 && chance.happens(0.6) ? known[chance.between(0, known.length - 1)] : undefined;
  if (id !== undefined && chance.happens(0.2)) {
    there.remove(id);
    deals.delete(id);
    return;
  }
  const deal = {
    signer: chance.one(signers),
    amount: chance.between(1, 9_999),
    won: chance.happens(0.8),
    day: chance.between(1, 28),
  };
  deals.set(there.save(deal, id), deal);
}

/** Goes on errands in a process of its own, which is killed at some moment: while it asks, while it writes, or before; not before so many requests. */
async function goAndDie(asksAtLeast: number): Promise<void> {
  const child = await there.begin();
  const before = there.requests.length;
  await Promise.race([there.heard(chance.between(asksAtLeast, 5)), wait(5_000, undefined, { ref: false })]);
  await wait(chance.between(0, 60));
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  asked.push(there.requests.length - before);
}

/** Until there is nothing to read any more. */
async function readAll({ db }: Store): Promise<void> {
  const errors: unknown[] = [];
  const clock = Temporal.Now.instant;
  const { orgId, sourceId, hosts } = there.given;
  await releaseErrands(db);
  await db.errand.create({
    data: { orgId, sourceId, id: randomUUIDv7(), kind: 'reconcile', key: 'last', about: {}, createdAt: new Date() },
  });
  const parts = {
    db,
    clock,
    sources: openSources({ SOURCE_HOSTS: hosts }),
    kinds: errands,
    rulesAt: keepRules(),
    newId: randomUUIDv7,
    queue: { add: async () => {} },
    vault: await openVault({ db, keys: [there.key], random: randomBytes, clock }),
    leaseSeconds: 60,
    publicUrl: undefined,
    onError: (error: unknown) => void errors.push(error),
  };
  while (await goOnce(parts));
  expect(errors).toEqual([]);
}

describe(`whoever reads a source, killed at random moments (SEED=${seed})`, () => {
  it('is followed by somebody who goes on', { timeout: 400_000 }, async () => {
    for (let kill = 0; kill < inject('errandKills'); kill += 1) {
      await goAndDie(kill === 0 ? 1 : 0);
      for (let nth = chance.between(0, 20); nth > 0; nth -= 1) change();
    }
    // It was killed while it read, and not only before.
    expect(asked.some((count) => count > 0)).toBe(true);
  });

  it('loses nothing and doubles nothing', { timeout: 120_000 }, async () => {
    const store = await there.openStore();
    await readAll(store);
    const standing = await store.db.entry.findMany({
      where: { source: 'jiandaoyun', correctsId: null, corrections: { none: {} } },
      include: { person: true },
    });
    const counted = standing.map(({ sourceRecord, person, amount }) => [
      sourceRecord?.replace(/^1:|#\d+$/g, ''),
      person.name,
      Number(amount) / 100,
    ]);
    const won = [...deals].filter(([, deal]) => deal.won);
    const known = won.filter(([, { signer }]) => signer !== stranger);
    expect(counted.sort()).toEqual(known.map(([id, { signer, amount }]) => [id, signer, amount]).sort());
    const waiting = await store.db.sourceRecord.findMany({ where: { state: 'waiting' } });
    const strange = won.flatMap(([id, { signer }]) => (signer === stranger ? id : []));
    expect(waiting.map(({ externalId }) => externalId).sort()).toEqual(strange.sort());
    expect(await totalsAreRight(store.db, there.given.orgId)).toBe(true);
    await store.close();
  });
});
