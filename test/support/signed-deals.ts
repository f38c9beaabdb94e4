import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emulateJiandaoyun } from '../../adapters/emulators/jiandaoyun/index.ts';
import { readOrganisation } from '../../src/services/organisations/read.ts';
import { settingsName } from '../../src/services/sources/sealed.ts';
import { openEmbedded, openPostgres, type Store } from '../../src/store/store.ts';
import { openVault } from '../../src/store/vault.ts';
import { copyFolder, newDatabaseUrl } from './database.ts';
import type { Given } from './errand-process.ts';
import { connectSource, putIntoForce } from './source.ts';

/** People of the demo company who sign deals there, and one whom nobody here knows. */
export const signers = ['陈晨', '李娜', '孙悦', '吴佳琪', '路人'] as const;
export const stranger = '路人';

/** A deal that was signed, or is still talked about. */
export interface Deal {
  readonly signer: (typeof signers)[number];
  readonly amount: number;
  readonly won: boolean;
  /** Of October 2026. */
  readonly day: number;
}

/** The demo company, with a 简道云 in which deals are signed, and a database that another process can open. */
export interface SignedDeals {
  readonly given: Given;
  readonly key: Uint8Array;
  readonly requests: Awaited<ReturnType<typeof emulateJiandaoyun>>['requests'];
  /** Nobody is told. Gives the id. */
  save(deal: Deal, id?: string): string;
  remove(id: string): void;
  /** So many requests have come; for whoever waits. */
  heard(count: number): Promise<void>;
  openStore(): Promise<Store>;
  /** Goes on errands in a process of its own. Resolves as soon as it has begun. */
  begin(): Promise<ChildProcess>;
  close(): Promise<void>;
}

const clock = Temporal.Now.instant;

export async function signedDeals(): Promise<SignedDeals> {
  const people = signers.map((name, nth) => ({ username: `u${nth}`, name }));
  const there = await emulateJiandaoyun({ clock, people, callsPerSecond: 1000, callsOfCompanyPerSecond: 1000 });
  const { appId = '', dealsEntryId: form = '', apiKey = '' } = there.access;
  const key = randomBytes(32);
  const folder = await mkdtemp(join(tmpdir(), 'qibu-deals-'));
  const at = await emptyPlace(folder);
  const openStore = () => ('url' in at ? openPostgres(at.url) : openEmbedded(at.folder));

  const store = await openStore();
  const { db } = store;
  const org = await readOrganisation(db, (await db.organisation.findFirstOrThrow()).id);
  const admin = await db.person.findFirstOrThrow({ where: { admin: true } });
  const company = { db, org, idOf: () => admin.id };
  const sourceId = await connectSource(company, 'jiandaoyun');
  await putIntoForce(company, sourceId, mappingOf(`${appId}/${form}`));
  const vault = await openVault({ db, keys: [key], random: randomBytes, clock });
  await vault.keep(settingsName(sourceId), JSON.stringify({ apiKey, url: there.url }));
  await store.close();
  const given: Given = { at, key: key.toString('hex'), hosts: '127.0.0.1', sourceId, orgId: org.id };

  return {
    given,
    key,
    requests: there.requests,
    save: ({ signer, amount, won, day }, id) => {
      const fields = { customer: '华星', amount, stage: won ? '赢单' : '谈判', owner: `u${signers.indexOf(signer)}` };
      const signed_on = `2026-10-${String(day).padStart(2, '0')}T04:00:00.000Z`;
      return there.quietly.save(form, { ...fields, signed_on }, id);
    },
    remove: (id) => there.quietly.remove(form, id),
    heard: async (count) => {
      if (count === 0) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      let left = count;
      const stop = there.onRequest(() => {
        left -= 1;
        if (left <= 0) resolve();
      });
      await promise;
      stop();
    },
    openStore,
    begin: async () => {
      const file = fileURLToPath(new URL('errand-process.ts', import.meta.url));
      const env = { ...process.env, NODE_COMPILE_CACHE: enableCompileCache().directory };
      const execArgv = ['--disable-warning=ExperimentalWarning', '--expose-gc'];
      const child = fork(file, [JSON.stringify(given)], { env, execArgv });
      await once(child, 'message');
      return child;
    },
    close: async () => {
      await there.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function emptyPlace(folder: string): Promise<Given['at']> {
  const url = await newDatabaseUrl('founded');
  if (url) return { url };
  await copyFolder('founded', folder);
  return { folder };
}

const mappingOf = (object: string): Parameters<typeof putIntoForce>[2] => ({
  object,
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
