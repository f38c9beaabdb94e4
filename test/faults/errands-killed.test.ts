import { fork } from 'node:child_process';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { emulateJiandaoyun } from '../../adapters/emulators/jiandaoyun/index.ts';
import { openSources } from '../../adapters/sources/index.ts';
import { errands } from '../../src/errands/index.ts';
import { releaseErrands } from '../../src/errands/lease.ts';

import { goOnce } from '../../src/errands/worker.ts';
import { readOrganisation } from '../../src/services/organisations/read.ts';
import type { MappingDraft } from '../../src/services/sources/mapping-rules.ts';
import { settingsName } from '../../src/services/sources/sealed.ts';
import { openEmbedded, openPostgres, type Store } from '../../src/store/store.ts';
import { openVault } from '../../src/store/vault.ts';
import { type Chance, chanceFrom } from '../support/chance.ts';
import { copyFolder, newDatabaseUrl } from '../support/database.ts';
import type { Given } from '../support/errand-process.ts';
import { totalsAreRight } from '../support/ledger.ts';
import { connectSource, putIntoForce } from '../support/source.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How often whoever reads a source is killed. */
    errandKills: number;
  }
}

const seed = Number(process.env.SEED ?? 20261130);
const chance: Chance = chanceFrom(seed);
const clock = Temporal.Now.instant;
const key = randomBytes(32);
const hosts = '127.0.0.1';
const names = ['陈晨', '李娜', '孙悦', '吴佳琪'] as const;
/** Of a member of nobody here: what is theirs waits. */
const stranger = '路人';

let there: Awaited<ReturnType<typeof emulateJiandaoyun>>;
let given: Given;
let form: string;
const folders: string[] = [];
/** What stands in the source: whose a deal is and what it counts, in whole units. */
const deals = new Map<string, { readonly owner: string; readonly amount: number }>();

async function openStore({ at }: Pick<Given, 'at'>): Promise<Store> {
  return 'url' in at ? openPostgres(at.url) : openEmbedded(at.folder);
}

async function emptyPlace(): Promise<Given['at']> {
  const url = await newDatabaseUrl('founded');
  if (url) return { url };
  const folder = await mkdtemp(join(tmpdir(), 'qibu-errands-'));
  folders.push(folder);
  await copyFolder('founded', folder);
  return { folder };
}

beforeAll(async () => {
  const people = [...names, stranger].map((name, nth) => ({ username: `u${nth}`, name }));
  there = await emulateJiandaoyun({ clock, people, callsPerSecond: 1000, callsOfCompanyPerSecond: 1000 });
  form = there.access.dealsEntryId ?? '';
  for (let nth = 0; nth < 600; nth += 1) change();
  const at = await emptyPlace();
  const store = await openStore({ at });
  const org = await readOrganisation(store.db, (await store.db.organisation.findFirstOrThrow()).id);
  const wang = await store.db.person.findFirstOrThrow({ where: { name: '王强' } });
  const company = { db: store.db, org, idOf: () => wang.id };
  const sourceId = await connectSource(company, 'jiandaoyun');
  await putIntoForce(company, sourceId, mapping());
  const vault = await openVault({ db: store.db, keys: [key], random: randomBytes, clock });
  const settings = { apiKey: there.access.apiKey, url: there.url };
  await vault.keep(settingsName(sourceId), JSON.stringify(settings));
  await store.close();
  given = { at, key: key.toString('hex'), hosts, sourceId, orgId: org.id };
});
afterAll(async () => {
  await there.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const mapping = (): MappingDraft => ({
  object: `${there.access.appId}/${form}`,
  label: '成交登记',
  indicator: 'sales-amount',
  role: 'counts',
  from: '2026-10-01',
  rules: {
    amount: { field: 'amount' },
    day: 'signed_on',
    owner: { field: 'owner.name', by: 'name' },
    customer: 'customer',
    where: [{ field: 'stage', is: ['赢单'] }],
  },
});

/** Somebody signs a deal, changes one, loses one, or deletes one, mostly without the source telling of it. */
function change(): void {
  const known = [...deals.keys()];
  const id = known.length > 50 && chance.happens(0.6) ? known[chance.between(0, known.length - 1)] : undefined;
  if (id !== undefined && chance.happens(0.2)) {
    there.quietly.remove(form, id);
    deals.delete(id);
    return;
  }
  const nth = chance.between(0, names.length);
  const amount = chance.between(1, 9_999);
  const stage = chance.happens(0.8) ? '赢单' : '谈判';
  const day = String(chance.between(1, 28)).padStart(2, '0');
  const fields = {
    title: '合同',
    customer: '华星',
    amount,
    stage,
    owner: `u${nth}`,
    signed_on: `2026-10-${day}T04:00:00.000Z`,
  };
  const saved = there.quietly.save(form, fields, id);
  deals.set(saved, { owner: names[nth] ?? stranger, amount: stage === '赢单' ? amount : 0 });
}

/** Goes on errands in a process of its own, which is killed at some moment: while it asks, while it writes, or before. */
async function goAndDie(): Promise<void> {
  const file = fileURLToPath(new URL('../support/errand-process.ts', import.meta.url));
  const env = { ...process.env, NODE_COMPILE_CACHE: enableCompileCache().directory };
  const child = fork(file, [JSON.stringify(given)], { env, execArgv: ['--disable-warning=ExperimentalWarning'] });
  await once(child, 'message');
  const asked = there.requests.length;
  await heard(chance.between(0, 5));
  await wait(chance.between(0, 60));
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  pages.push(there.requests.length - asked);
}
const pages: number[] = [];

/** So many requests have come, or no more come. */
async function heard(count: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = count;
  const stop = there.onRequest(() => {
    left -= 1;
    if (left <= 0) resolve();
  });
  await Promise.race([count === 0 ? undefined : promise, wait(5_000, undefined, { ref: false })]);
  stop();
}

/** Until there is nothing to read any more: what changed, and then everything. */
async function readAll({ db }: Store): Promise<void> {
  const errors: unknown[] = [];
  await releaseErrands(db);
  const parts = {
    db,
    clock,
    sources: openSources({ SOURCE_HOSTS: hosts }),
    kinds: errands,
    newId: randomUUIDv7,
    queue: { add: async () => {} },
    vault: await openVault({ db, keys: [key], random: randomBytes, clock }),
    leaseSeconds: 60,
    publicUrl: undefined,
    onError: (error: unknown) => void errors.push(error),
  };
  const { orgId, sourceId } = given;
  await db.errand.create({
    data: { orgId, sourceId, id: randomUUIDv7(), kind: 'reconcile', key: 'last', about: {}, createdAt: new Date() },
  });
  while (await goOnce(parts));
  expect(errors).toEqual([]);
}

describe(`whoever reads a source, killed at random moments (SEED=${seed})`, () => {
  it('is followed by somebody who goes on', { timeout: 400_000 }, async () => {
    for (let kill = 0; kill < inject('errandKills'); kill += 1) {
      await goAndDie();
      for (let nth = chance.between(0, 20); nth > 0; nth -= 1) change();
    }
    // It was killed while it read, and not only before.
    expect(pages.some((count) => count > 0)).toBe(true);
  });

  it('loses nothing and doubles nothing', { timeout: 120_000 }, async () => {
    const store = await openStore(given);
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
    const due = [...deals].flatMap(([id, { owner, amount }]) =>
      amount > 0 && owner !== stranger ? [[id, owner, amount]] : [],
    );
    expect(counted.sort()).toEqual(due.sort());
    const waiting = await store.db.sourceRecord.findMany({ where: { state: 'waiting' } });
    const strange = [...deals].flatMap(([id, { owner, amount }]) => (amount > 0 && owner === stranger ? id : []));
    expect(waiting.map(({ externalId }) => externalId).sort()).toEqual(strange.sort());
    expect(await totalsAreRight(store.db, given.orgId)).toBe(true);
    await store.close();
  });
});
