import { managersAbove } from '../../people/manager.ts';
import type { Reading } from '../../work.ts';
import type { TaskView } from '../read.ts';
import { reachable } from './reachable.ts';

/**
 * Whom a task goes to that nobody confirms: the nearest manager above the requester, else an admin, who has had nothing to
 * do with it and can be written to. Undefined where there is nobody.
 */
export async function successorOf({ tx, org, today }: Reading, { requester, partner, slots }: TaskView) {
  const above = managersAbove(org, requester.id, today).map(({ personId }) => personId);
  const involved = [requester.id, partner?.id, ...slots.map(({ holderId }) => holderId)].filter((id) => id != null);
  const people = await tx.person.findMany({
    where: {
      ...reachable(org, today),
      AND: { OR: [{ id: { in: above } }, { admin: true }] },
      id: { notIn: involved },
    },
    select: { id: true, name: true, alias: true, admin: true },
    orderBy: [{ joinedOn: 'asc' }, { id: 'asc' }],
  });
  const managers = above.flatMap((id) => people.find((person) => person.id === id) ?? []);
  return managers[0] ?? people.find(({ admin }) => admin);
}
