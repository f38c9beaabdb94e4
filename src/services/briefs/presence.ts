import { contains } from '../../domain/period.ts';
import type { Presence } from '../../domain/proration.ts';
import { toLocale } from '../../store/locale.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { reachable } from '../tasks/clock/reachable.ts';
import type { Reading } from '../work.ts';

/** Somebody as far as it matters to whoever leads them. */
export interface Present extends Presence {
  readonly locale: 'zh-CN' | 'en';
  /** On leave on the day. */
  readonly away: boolean;
  /** The bot can write to them. */
  readonly reachable: boolean;
}

/** Days of leave that are older say nothing of the last weeks. */
const daysBack = 70;

/** When people were there and when not, with their language; by their ids. */
export async function presenceOf(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  personIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<Map<string, Present>> {
  const ids = [...personIds];
  const reached = await tx.person.findMany({
    where: { AND: [reachable(org, day), { id: { in: ids } }] },
    select: { id: true },
  });
  const there = new Set(reached.map(({ id }) => id));
  const rows = await tx.person.findMany({
    where: { orgId: org.id, id: { in: ids } },
    select: {
      id: true,
      locale: true,
      joinedOn: true,
      leftOn: true,
      leaves: { where: { cancelledAt: null, until: { gte: fromDay(day.subtract({ days: daysBack })) } } },
    },
  });
  return new Map(
    rows.map(({ id, locale, joinedOn, leftOn, leaves }) => {
      const leave = leaves.map(({ from, until }) => ({ from: toDay(from), until: toDay(until) }));
      return [
        id,
        {
          locale: toLocale(locale),
          joinedOn: toDay(joinedOn),
          leftOn: leftOn ? toDay(leftOn) : undefined,
          leave,
          away: leave.some((span) => contains(span, day)),
          reachable: there.has(id),
        },
      ];
    }),
  );
}
