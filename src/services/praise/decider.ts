import { managersAbove } from '../people/manager.ts';
import { reachable } from '../tasks/clock/reachable.ts';
import type { Reading } from '../work.ts';

/**
 * Who decides about a nomination: the nearest manager above the nominee, else an admin, who is neither of both and can be
 * written to. Undefined where there is nobody.
 */
export async function deciderFor({ tx, org, today }: Reading, { fromId, toId }: { fromId: string; toId: string }) {
  const above = managersAbove(org, toId, today).map(({ personId }) => personId);
  const people = await tx.person.findMany({
    where: {
      ...reachable(org, today),
      AND: { OR: [{ id: { in: above } }, { admin: true }] },
      id: { notIn: [fromId, toId] },
    },
    select: { id: true, name: true, alias: true, admin: true },
    orderBy: [{ joinedOn: 'asc' }, { id: 'asc' }],
  });
  const managers = above.flatMap((id) => people.find((person) => person.id === id) ?? []);
  return managers[0] ?? people.find(({ admin }) => admin);
}
