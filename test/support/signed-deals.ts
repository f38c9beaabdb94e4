import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOrganisation } from '../../src/services/organisations/read.ts';
import { openEmbedded, openPostgres, type Store } from '../../src/store/store.ts';
import { openVault } from '../../src/store/vault.ts';
import { copyFolder, newDatabaseUrl } from './database.ts';
import { type DealForm, openDealForm } from './deal-form.ts';
import type { Given } from './errand-process.ts';

/** The demo company, with a 简道云 in which deals are signed, and a database that another process can open. */
export interface SignedDeals extends Pick<DealForm, 'requests' | 'save' | 'remove' | 'close'> {
  readonly given: Given;
  readonly key: Uint8Array;
  /** So many requests have come; for whoever waits. */
  heard(count: number): Promise<void>;
  openStore(): Promise<Store>;
  /** Goes on errands in a process of its own. Resolves as soon as it has begun. */
  begin(): Promise<ChildProcess>;
}

export async function signedDeals(): Promise<SignedDeals> {
  const there = await openDealForm();
  const key = randomBytes(32);
  const folder = await mkdtemp(join(tmpdir(), 'qibu-deals-'));
  const at = await emptyPlace(folder);
  const openStore = () => ('url' in at ? openPostgres(at.url) : openEmbedded(at.folder));

  const store = await openStore();
  const { db } = store;
  const org = await readOrganisation(db, (await db.organisation.findFirstOrThrow()).id);
  const admin = await db.person.findFirstOrThrow({ where: { admin: true } });
  const company = { db, org, idOf: () => admin.id };
  const vault = await openVault({ db, keys: [key], random: randomBytes, clock: Temporal.Now.instant });
  const sourceId = await there.connect(company, vault);
  await store.close();
  const given: Given = { at, key: key.toString('hex'), hosts: '127.0.0.1', sourceId, orgId: org.id };

  return {
    given,
    key,
    requests: there.requests,
    save: there.save,
    remove: there.remove,
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
      const execArgv = ['--disable-warning=ExperimentalWarning'];
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
