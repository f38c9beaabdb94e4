import { fromDay } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** Everybody whose numbers the records of a source can be: who is in the organisation today. */
export function whoCanOwn({ tx, org, today }: Work) {
  return tx.person.findMany({
    where: { orgId: org.id, OR: [{ leftOn: null }, { leftOn: { gte: fromDay(today) } }] },
    select: { id: true, name: true, alias: true },
    orderBy: { id: 'asc' },
  });
}
