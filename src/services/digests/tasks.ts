import { contains } from '../../domain/period.ts';
import { fromDay, toDay, withinDays } from '../../store/time.ts';
import type { Reading } from '../work.ts';

/** The tasks of some people in the seven days that end with `today`, and as they stand. */
export interface TaskWeek {
  /** Fell due within the week, or were confirmed in it. */
  readonly due: number;
  readonly confirmed: number;
  readonly underWay: number;
  /** Done, and not confirmed yet; and what the week would count if all of them were, with the ids of who helped then. */
  readonly waiting: number;
  readonly ifConfirmed: { readonly due: number; readonly confirmed: number; readonly helpers: readonly string[] };
  /** Of the whole organisation: what anybody may claim. */
  readonly open: number;
  /** Who had a task confirmed in the week. */
  readonly helpers: readonly { readonly id: string; readonly name: string; readonly alias: string | null }[];
}

/**
 * What nobody took in time was due all the same, and helped nobody; what was cancelled was not. A task counts for a team when
 * somebody of it asked for it or holds a slot of it.
 */
export async function taskWeek({ tx, org, today }: Reading, personIds: readonly string[]): Promise<TaskWeek> {
  const from = today.subtract({ days: 6 });
  const week = withinDays(from, today, org.zone);
  const ids = [...personIds];
  const ours = {
    orgId: org.id,
    createdAt: { lt: week.lt },
    OR: [{ requesterId: { in: ids } }, { slots: { some: { holderId: { in: ids } } } }],
  };
  const confirmedInWeek = { confirmedAt: week };
  const confirmed = await tx.task.count({ where: { ...ours, state: 'confirmed', slots: { some: confirmedInWeek } } });
  const missed = await tx.task.count({
    where: {
      ...ours,
      state: { notIn: ['confirmed', 'cancelled'] },
      dueOn: { gte: fromDay(from), lte: fromDay(today) },
    },
  });
  const helpers = await tx.person.findMany({
    where: { orgId: org.id, id: { in: ids }, slots: { some: confirmedInWeek } },
    select: { id: true, name: true, alias: true },
    orderBy: { id: 'asc' },
  });
  const done = await tx.task.findMany({
    where: { ...ours, state: 'done' },
    select: { dueOn: true, slots: { select: { holderId: true, doneAt: true } } },
  });
  const dueAnyway = done.filter(({ dueOn }) => contains({ from, until: today }, toDay(dueOn))).length;
  const helped = done.flatMap(({ slots }) => slots.flatMap(({ holderId, doneAt }) => (doneAt ? [holderId ?? ''] : [])));
  return {
    confirmed,
    due: confirmed + missed,
    waiting: done.length,
    ifConfirmed: {
      due: confirmed + missed + done.length - dueAnyway,
      confirmed: confirmed + done.length,
      helpers: [...new Set([...helpers.map(({ id }) => id), ...helped.filter((id) => ids.includes(id))])],
    },
    underWay: await tx.task.count({ where: { ...ours, state: { in: ['claimed', 'done'] } } }),
    open: await tx.task.count({ where: { orgId: org.id, state: 'offered' } }),
    helpers,
  };
}
