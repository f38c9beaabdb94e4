import type { Reading } from '../work.ts';
import type { Found } from './find.ts';

/** People by their ids, also who has left, in the order of the ids. */
export async function peopleWith({ tx, org }: Pick<Reading, 'tx' | 'org'>, ids: readonly string[]): Promise<Found[]> {
  const people = await tx.person.findMany({
    where: { orgId: org.id, id: { in: [...ids] } },
    select: { id: true, name: true, alias: true },
    orderBy: { id: 'asc' },
  });
  return people.map(({ id: personId, ...named }) => ({ personId, ...named }));
}
