import type { ChildProcess, Serializable } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { readOutcome, readProgress } from '../../src/services/sources/errand.ts';
import { type SignedDeals, signedDeals, signers } from '../support/signed-deals.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** So many records are read at once. */
    longRead: number;
  }
}

const said = z.object({
  memory: z.number(),
  entries: z.int(),
  errands: z.array(z.object({ state: z.string(), progress: z.unknown(), outcome: z.unknown() })),
});

const count = inject('longRead');
/** Of five who sign, four are known. */
const known = (count * 4) / 5;
let there: SignedDeals;
let child: ChildProcess;

beforeAll(async () => {
  there = await signedDeals();
  for (let nth = 0; nth < count; nth += 1) {
    there.save({ signer: signers[nth % signers.length] ?? signers[0], amount: nth, won: true, day: 1 + (nth % 28) });
  }
  child = await there.begin();
});
afterAll(async () => {
  child.kill('SIGKILL');
  await there.close();
});

async function look() {
  const answer = once(child, 'message');
  child.send('look' satisfies Serializable);
  return said.parse((await answer)[0]);
}
/** How many are read of the errand that is under way, or of the first that is over. */
const readOf = ({ errands }: z.infer<typeof said>): number => {
  const progress = errands.flatMap(({ progress }) => readProgress.safeParse(progress).data ?? []);
  return Math.max(0, ...progress.map(({ tally }) => tally.read));
};
const over = ({ errands }: z.infer<typeof said>) => errands.filter(({ state }) => state === 'done');

describe(`${count} records that are read at once`, () => {
  it('go by page by page: what is kept in memory stays the same, and how far it is can be told', {
    timeout: 900_000,
  }, async () => {
    const looks: Awaited<ReturnType<typeof look>>[] = [];
    for (;;) {
      const now = await look();
      looks.push(now);
      if (over(now).length > 0) break;
      await wait(count / 50);
    }
    const shares = looks.map(readOf);
    expect(shares.filter((share) => share > 0 && share < count).length).toBeGreaterThan(2);
    expect(looks.at(-1)?.entries).toBe(known);
    // What the embedded database keeps of itself grows with it; what we hold of records does not.
    const [first = 0, ...rest] = looks.filter((one) => readOf(one) > count / 10).map(({ memory }) => memory);
    expect(Math.max(first, ...rest)).toBeLessThan(first + 64 * 1024 * 1024);
  });

  it('write nothing the second time', { timeout: 900_000 }, async () => {
    for (;;) {
      const now = await look();
      const [, second] = over(now);
      if (second) {
        const { tally } = readOutcome.parse(second.outcome).mappings[0] ?? {};
        expect(tally).toMatchObject({ read: count, counted: 0, changed: 0, back: 0, waiting: 0 });
        expect(now.entries).toBe(known);
        break;
      }
      await wait(count / 50);
    }
  });
});
