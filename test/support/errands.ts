import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { errands } from '../../src/errands/index.ts';
import { type ErrandParts, goOnce } from '../../src/errands/worker.ts';
import type { SourceKind } from '../../src/ports/source.ts';
import { keepRules } from '../../src/services/rules/keep.ts';
import { sendErrand } from '../../src/services/sources/send.ts';
import type { ErrandKind } from '../../src/store/client/client.ts';
import { openVault } from '../../src/store/vault.ts';
import type { Company } from './company.ts';

/** Goes on errands for a company, without a service around it. */
export async function errandsFor(company: Company, sources: readonly SourceKind[], clock: () => Temporal.Instant) {
  const errors: unknown[] = [];
  const { db, queue } = company;
  const parts: ErrandParts = {
    db,
    queue,
    sources,
    clock,
    kinds: errands,
    rulesAt: keepRules(),
    newId: randomUUIDv7,
    vault: await openVault({ db, keys: [randomBytes(32)], random: randomBytes, clock }),
    leaseSeconds: 60,
    publicUrl: 'https://qibu.example',
    onError: (error) => void errors.push(error),
  };
  const read = (id: string) => db.errand.findFirstOrThrow({ where: { id } });
  return {
    parts,
    errors,
    read,
    /** Until none is due any more. */
    goAll: async (): Promise<void> => {
      while (await goOnce(parts));
    },
    /** Somebody sends for something, and it is gone on until it is over or waits. */
    go: async (sourceId: string, kind: ErrandKind, about: Parameters<typeof sendErrand>[1]['about'] = {}) => {
      const id = await company.as('wang', (work) => sendErrand(work, { sourceId, kind, about }));
      while (await goOnce(parts));
      return read(id);
    },
    /** What waits for its time waits no more. */
    hurry: () => db.errand.updateMany({ where: { state: 'waiting' }, data: { notBefore: new Date(0) } }),
  };
}
