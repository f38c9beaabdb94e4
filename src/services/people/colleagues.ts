import { fromDay } from '../../store/time.ts';
import type { Work } from '../work.ts';
import type { Found } from './find.ts';

/** Everybody who is in the organisation today, but for the actor. */
export async function colleagues({ tx, org, today, actor }: Work): Promise<Found[]> {
  const here = { OR: [{ leftOn: null }, { leftOn: { gte: fromDay(today) } }] };
  const people = await tx.person.findMany({
    where: { orgId: org.id, id: { not: actor.personId }, ...here },
    select: { id: true, name: true, alias: true },
  });
  return people.map(({ id: personId, ...person }) => ({ personId, ...person }));
}
