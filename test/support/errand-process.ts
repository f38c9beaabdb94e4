import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openSources } from '../../adapters/sources/index.ts';
import { errands } from '../../src/errands/index.ts';
import { releaseErrands } from '../../src/errands/lease.ts';
import { goOnce } from '../../src/errands/worker.ts';
import { keepRules } from '../../src/services/rules/keep.ts';
import { openEmbedded, openPostgres } from '../../src/store/store.ts';
import { openVault } from '../../src/store/vault.ts';

/** A process that goes on errands until it ends or is killed: what it is given stands in its first argument, as JSON. */
export interface Given {
  readonly at: { readonly url: string } | { readonly folder: string };
  /** In hex. */
  readonly key: string;
  /** `SOURCE_HOSTS`. */
  readonly hosts: string;
  readonly sourceId: string;
  readonly orgId: string;
}

const { at, key, hosts, sourceId, orgId }: Given = JSON.parse(process.argv[2] ?? '');
const store = 'url' in at ? await openPostgres(at.url) : await openEmbedded(at.folder);
const { db } = store;
if ('folder' in at) await releaseErrands(db);
const clock = Temporal.Now.instant;
const parts = {
  db,
  clock,
  sources: openSources({ SOURCE_HOSTS: hosts }),
  kinds: errands,
  rulesAt: keepRules(),
  newId: randomUUIDv7,
  queue: { add: async () => {} },
  vault: await openVault({ db, keys: [Buffer.from(key, 'hex')], random: randomBytes, clock }),
  leaseSeconds: 1,
  publicUrl: undefined,
  onError: (error: unknown) => process.stderr.write(`${error instanceof Error ? error.stack : error}\n`),
};

/** There is always one to go on: what has changed is asked for again and again. */
async function sendOne(): Promise<void> {
  if ((await db.errand.count({ where: { state: { in: ['waiting', 'running'] } } })) > 0) return;
  const id = randomUUIDv7();
  await db.errand.create({ data: { orgId, id, sourceId, kind: 'sync', key: id, about: {}, createdAt: new Date() } });
}

process.send?.('begun');
for (;;) {
  await sendOne();
  if (!(await goOnce(parts))) await wait(20);
}
