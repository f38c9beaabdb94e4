import { statesFor } from '../../../domain/tasks/life.ts';
import { fromDay } from '../../../store/time.ts';
import type { Reading } from '../../work.ts';
import { checkFor, claimerOf } from '../claimable.ts';
import type { TaskView } from '../read.ts';
import { reachable } from './reachable.ts';

export interface Room {
  readonly person: { readonly id: string; readonly name: string; readonly alias: string | null };
  /** Tasks that the person holds and has not finished. */
  readonly open: number;
}

/** Who could claim a free slot of a task and is not away today: those who hold the fewest tasks, at most so many. */
export async function whoHasRoom(on: Reading, task: TaskView, most: number): Promise<Room[]> {
  const { tx, org, today } = on;
  const day = fromDay(today);
  const people = await tx.person.findMany({
    where: {
      ...reachable(org, today),
      leaves: { none: { cancelledAt: null, from: { lte: day }, until: { gte: day } } },
    },
    select: { id: true, name: true, alias: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const held = await tx.taskSlot.groupBy({
    by: ['holderId'],
    where: { orgId: org.id, holderId: { not: null }, doneAt: null, task: { state: { in: statesFor('done') } } },
    _count: true,
  });
  const counts = new Map(held.map(({ holderId, _count }) => [holderId, _count]));
  return people
    .map((person) => ({ person, open: counts.get(person.id) ?? 0 }))
    .filter(({ person: { id }, open }) => checkFor(on, task, claimerOf(on, id, open)).kind === 'open')
    .sort((a, b) => a.open - b.open)
    .slice(0, most);
}
