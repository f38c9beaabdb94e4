import type { Concern } from '../../domain/briefs/concern.ts';
import { periodOf } from '../../domain/period.ts';
import { statesFor } from '../../domain/tasks/life.ts';
import { fromDay, toDay, toInstant } from '../../store/time.ts';
import { indicatorWith } from '../indicators/read.ts';
import type { Reading } from '../work.ts';

/** Who was asked whether a target of a period that has not begun suits, and has not said; by person. */
export async function unansweredOf(
  reading: Reading,
  personIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<Map<string, Concern[]>> {
  const { tx, org } = reading;
  const rows = await tx.proposal.findMany({
    where: {
      orgId: org.id,
      personId: { in: [...personIds] },
      state: 'asked',
      target: { period: { from: { gt: fromDay(day) } } },
    },
    include: { target: { include: { period: true } } },
    orderBy: [{ askedAt: 'asc' }, { targetId: 'asc' }],
  });
  // Of two questions about the same target the later one is the question.
  const last = new Map(
    rows.map((row) => [[row.personId, row.target.teamId, row.target.indicator, row.target.periodId].join(), row]),
  );
  const found = [...last.values()].flatMap(({ personId, askedAt, target }) => {
    const indicator = indicatorWith(reading, target.indicator);
    const period = periodOf(target.period.kind, toDay(target.period.from), org.fiscalYearStart);
    const askedOn = toInstant(askedAt).toZonedDateTimeISO(org.zone).toPlainDate();
    return indicator
      ? [{ personId, concern: { kind: 'unanswered', indicator, period, amount: target.amount, askedOn } as const }]
      : [];
  });
  return byPerson(found);
}

/** Tasks that people hold or have asked for and that do not go on by themselves; by person. */
export async function stuckOf(
  { tx, org }: Reading,
  personIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<Map<string, Concern[]>> {
  const theirs = new Set(personIds);
  const tasks = await tx.task.findMany({
    where: {
      orgId: org.id,
      state: { in: statesFor('done') },
      OR: [
        { slots: { some: { holderId: { in: [...theirs] }, doneAt: null } } },
        { requesterId: { in: [...theirs] }, escalatedAt: { not: null }, slots: { every: { holderId: null } } },
      ],
    },
    include: { slots: true },
    orderBy: { number: 'asc' },
  });
  const found = tasks.flatMap(({ number, customer, dueOn: due, requesterId, escalatedAt, slots }) => {
    const dueOn = toDay(due);
    const stuck = (why: 'overdue' | 'unheard' | 'unclaimed') =>
      ({ kind: 'stuck', task: { number, customer, dueOn, why } }) as const;
    const late = Temporal.PlainDate.compare(dueOn, day) < 0;
    const held = slots.flatMap(({ holderId, doneAt, warnedAt }) =>
      holderId && !doneAt && theirs.has(holderId) && (late || warnedAt)
        ? [{ personId: holderId, concern: stuck(late ? 'overdue' : 'unheard') }]
        : [],
    );
    const alone = escalatedAt && theirs.has(requesterId) && slots.every(({ holderId }) => holderId === null);
    return [...held, ...(alone ? [{ personId: requesterId, concern: stuck('unclaimed') }] : [])];
  });
  return byPerson(found);
}

function byPerson(found: readonly { readonly personId: string; readonly concern: Concern }[]): Map<string, Concern[]> {
  const grouped = Map.groupBy(found, ({ personId }) => personId);
  return new Map([...grouped].map(([id, list]) => [id, list.map(({ concern }) => concern)]));
}
