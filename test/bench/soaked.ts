import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { rebuildTotals } from '../../src/services/reports/rebuild.ts';
import { median } from './benchmark.ts';
import { send } from './load.ts';
import type { Stand } from './stand.ts';

export interface Soaking {
  readonly seconds: number;
  /** Reports a second. */
  readonly rate: number;
  readonly connections: number;
  /** Memory is looked at this often, and said as often. */
  readonly everySeconds: number;
  tell?(memory: Memory): void;
}

/** Of the service, in MB. */
export interface Memory {
  readonly minute: number;
  readonly resident: number;
  /** Its heap and its buffers, when its garbage has just been collected. */
  readonly kept: number;
}

export interface Soaked {
  /** So many reports were told that they are recorded. */
  readonly acknowledged: number;
  /** Of those, so many that are not in the ledger, and that are there more than once. */
  readonly lost: number;
  readonly doubled: number;
  /** Totals that were not what the ledger says. */
  readonly astray: number;
  readonly answers: readonly number[];
  readonly memory: readonly Memory[];
}

/** Reports for a while, each once; then every one that was acknowledged is looked up in the ledger. */
export async function soak(stand: Stand, { seconds, rate, connections, everySeconds, tell }: Soaking): Promise<Soaked> {
  const { port, users } = stand;
  const note = `met Acme ${randomUUID()}`;
  const acknowledged = new Set<number>();
  const memory: Memory[] = [];
  const began = performance.now();
  let over = false;
  const looking = (async () => {
    while (!over) {
      const seen = await lookAfter(stand, everySeconds, () => over);
      if (!seen) break;
      memory.push({ minute: (performance.now() - began) / 60_000, ...seen });
      tell?.(memory.at(-1) as Memory);
    }
  })();
  const { answers } = await send({
    ...{ port, seconds, rate, connections },
    lineOf: (nth) => ({ user: users[nth % users.length] ?? '', command: '/report', text: `visits 1 ${note} ${nth}` }),
    onAnswer: (nth, text) => {
      if (text.includes('Recorded')) acknowledged.add(nth);
    },
  }).finally(() => {
    over = true;
  });
  await looking;
  return { acknowledged: acknowledged.size, ...(await lookedUp(stand, note, acknowledged)), answers, memory };
}

/** How much a minute, over the while in which it was looked at: the median of the slopes between all of the looks, in MB. */
export function slopeOf(memory: readonly Memory[]): number {
  const slopes = memory.flatMap((one, nth) =>
    memory.slice(nth + 1).map((later) => (later.kept - one.kept) / (later.minute - one.minute)),
  );
  return slopes.length === 0 ? 0 : median(slopes);
}

/** Undefined where it is over before. */
async function lookAfter(
  { collect, figures }: Stand,
  seconds: number,
  isOver: () => boolean,
): Promise<Omit<Memory, 'minute'> | undefined> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end && !isOver()) await wait(200);
  if (isOver()) return undefined;
  collect();
  await wait(500);
  const now = await figures();
  const mb = (name: string): number => (now.get(name) ?? Number.NaN) / 1_000_000;
  const kept = mb('nodejs_heap_size_used_bytes') + mb('nodejs_external_memory_bytes');
  return { resident: mb('process_resident_memory_bytes'), kept };
}

async function lookedUp({ store: { db }, orgId }: Stand, note: string, acknowledged: ReadonlySet<number>) {
  const rows = await db.$queryRaw<{ nth: number; times: number }[]>`
    SELECT substring(note FROM '\\d+$')::int AS nth, count(*)::int AS times FROM entry
    WHERE "orgId" = ${orgId}::uuid AND note LIKE ${`${note} %`} GROUP BY 1`;
  const found = new Map(rows.map(({ nth, times }) => [nth, times]));
  const { wrong: astray } = await db.$transaction((tx) => rebuildTotals(tx, orgId), { timeout: 300_000 });
  return {
    lost: [...acknowledged].filter((nth) => !found.has(nth)).length,
    doubled: rows.filter(({ times }) => times > 1).length,
    astray,
  };
}
