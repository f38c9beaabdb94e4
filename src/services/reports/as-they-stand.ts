import type { Work } from '../work.ts';

/** These entries, and what each has become that was put anew: with whoever stays of two persons, or beside the number. */
export async function asTheyStand(work: Pick<Work, 'tx' | 'org'>, ids: readonly string[]): Promise<string[]> {
  const moved = await work.tx.entry.findMany({
    where: { orgId: work.org.id, movedFromId: { in: [...ids] } },
    select: { id: true },
  });
  const next = moved.map(({ id }) => id);
  return next.length === 0 ? [...ids] : [...ids, ...(await asTheyStand(work, next))];
}
