import { mondayOf } from '../../domain/briefs/due.ts';
import type { Given } from '../../domain/praise/counting.ts';
import { fromDay, toDay } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** A praise that may count, with the indicator through which. */
export interface Countable extends Given {
  readonly indicator: string | null;
}

/** What stands of the praise of somebody in the week of a day and may count, in the order in which it was given. */
export async function countableInWeek(
  { tx, org }: Pick<Work, 'tx' | 'org'>,
  toId: string,
  day: Temporal.PlainDate,
): Promise<Countable[]> {
  const monday = mondayOf(day);
  const rows = await tx.praise.findMany({
    where: {
      orgId: org.id,
      toId,
      day: { gte: fromDay(monday), lt: fromDay(monday.add({ days: 7 })) },
      indicator: { not: null },
      undoneAt: null,
    },
    select: { id: true, fromId: true, toId: true, customer: true, day: true, indicator: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ day: given, ...row }) => ({ ...row, day: toDay(given) }));
}
