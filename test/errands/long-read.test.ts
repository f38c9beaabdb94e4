import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openSources } from '../../adapters/sources/index.ts';
import { readOutcome, readProgress } from '../../src/services/sources/errand.ts';
import { type Company, foundCompany } from '../support/company.ts';
import { type DealForm, openDealForm, signers } from '../support/deal-form.ts';
import { errandsFor } from '../support/errands.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** So many records are read at once. */
    longRead: number;
  }
}

const count = inject('longRead');
/** Of five who sign, four are known. */
const known = (count * 4) / 5;
/** Whoever looks after so many requests sees several moments of what is read. */
const between = Math.max(1, count / 1_000);
let company: Company;
let there: DealForm;
let on: Awaited<ReturnType<typeof errandsFor>>;
let sourceId: string;

beforeAll(async () => {
  company = await foundCompany();
  there = await openDealForm();
  on = await errandsFor(company, openSources({ SOURCE_HOSTS: '127.0.0.1' }), Temporal.Now.instant);
  sourceId = await there.connect(company, on.parts.vault);
  for (let nth = 0; nth < count; nth += 1) {
    there.save({ signer: signers[nth % signers.length] ?? signers[0], amount: nth, won: true, day: 1 + (nth % 28) });
  }
});
afterAll(async () => {
  await there.close();
  await company.close();
});

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** How many are read, and what is kept in memory, in bytes: without what the embedded database keeps, which is no object. */
async function look() {
  collectGarbage();
  const { heapUsed } = process.memoryUsage();
  const { progress } = await company.db.errand.findFirstOrThrow({ where: { state: 'running' } });
  return { heapUsed, read: readProgress.safeParse(progress).data?.tally.read ?? 0 };
}

const entries = () => company.db.entry.count({ where: { source: 'jiandaoyun' } });

describe(`${count} records that are read at once`, { timeout: 900_000 }, () => {
  it('go by page by page: what is kept in memory stays the same, and how far it is can be told', async () => {
    const looks: ReturnType<typeof look>[] = [];
    let requests = 0;
    const stop = there.onRequest(() => {
      requests += 1;
      if (requests % between === 0) looks.push(look());
    });
    expect(await on.go(sourceId, 'sync')).toMatchObject({ state: 'done', failure: null });
    stop();
    const seen = await Promise.all(looks);
    expect(seen.filter(({ read }) => read > 0 && read < count).length).toBeGreaterThan(2);
    expect(await entries()).toBe(known);
    const [first = 0, ...rest] = seen.filter(({ read }) => read > count / 10).map(({ heapUsed }) => heapUsed);
    expect(Math.max(first, ...rest)).toBeLessThan(first + 64 * 1024 * 1024);
  });

  it('write nothing the second time', async () => {
    const { outcome } = await on.go(sourceId, 'sync');
    const { tally } = readOutcome.parse(outcome).mappings[0] ?? {};
    expect(tally).toMatchObject({ read: count, counted: 0, changed: 0, back: 0, waiting: 0 });
    expect(await entries()).toBe(known);
    expect(on.errors).toEqual([]);
  });
});
