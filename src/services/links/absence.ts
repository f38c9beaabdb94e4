import { without } from '../../domain/links/spans.ts';
import type { Span } from '../../domain/period.ts';
import { fromDay, fromInstant, toDay } from '../../store/time.ts';
import type { Joining } from './sides.ts';

const spanOf = ({ from, until }: { readonly from: Date; readonly until: Date }): Span => ({
  from: toDay(from),
  until: toDay(until),
});

/** Days of leave of the other, in open days, on which the one who stays is not away anyway. */
export async function moveLeave({ work, keep, gone }: Joining, closed: readonly Span[]): Promise<void> {
  const { tx, org, now, newId } = work;
  const leaves = await tx.leave.findMany({
    where: { orgId: org.id, personId: { in: [keep, gone] }, cancelledAt: null },
  });
  const own = leaves.filter(({ personId }) => personId === keep).map(spanOf);
  await tx.leave.createMany({
    data: leaves
      .filter(({ personId }) => personId === gone)
      .flatMap((leave) =>
        without(spanOf(leave), [...own, ...closed]).map(({ from, until }) => ({
          ...leave,
          id: newId(),
          personId: keep,
          // What is closed of the one who stays was closed without it.
          recordedAt: fromInstant(now),
          recordedById: leave.recordedById === gone ? keep : leave.recordedById,
          from: fromDay(from),
          until: fromDay(until),
        })),
      ),
  });
}

/** Who stands in for the other from now on stands in for the one who stays, and the other way round; nobody for themselves. */
export async function moveDelegations({ work, keep, gone }: Joining): Promise<void> {
  const { tx, org, today } = work;
  const ahead = { orgId: org.id, until: { gte: fromDay(today) } };
  await tx.delegation.deleteMany({
    where: { ...ahead, personId: { in: [keep, gone] }, delegateId: { in: [keep, gone] } },
  });
  const own = await tx.delegation.findMany({ where: { ...ahead, personId: keep } });
  const others = await tx.delegation.findMany({ where: { ...ahead, personId: gone } });
  await tx.delegation.deleteMany({ where: { ...ahead, personId: gone } });
  const taken = own.map(spanOf);
  await tx.delegation.createMany({
    data: others.flatMap((one) =>
      without(spanOf(one), taken).map(({ from, until }) => ({
        ...one,
        personId: keep,
        from: fromDay(from),
        until: fromDay(until),
      })),
    ),
    skipDuplicates: true,
  });
  await tx.delegation.updateMany({ where: { ...ahead, delegateId: gone }, data: { delegateId: keep } });
}

/** Who was reminded today, or has said that there is nothing, is not asked once more. */
export async function moveReminders({ work: { tx, org, today }, keep, gone }: Joining): Promise<void> {
  const lately = { orgId: org.id, localDate: { gte: fromDay(today.subtract({ days: 1 })) } };
  const reminders = await tx.reminder.findMany({ where: { ...lately, personId: gone } });
  await tx.reminder.createMany({
    data: reminders.map((reminder) => ({ ...reminder, personId: keep })),
    skipDuplicates: true,
  });
}

/** Who had the brief of a week does not get it once more. */
export async function moveBriefs({ work: { tx, org, today }, keep, gone }: Joining): Promise<void> {
  const lately = { orgId: org.id, week: { gte: fromDay(today.subtract({ days: 7 })) } };
  const briefs = await tx.brief.findMany({ where: { ...lately, personId: gone } });
  await tx.brief.createMany({ data: briefs.map((brief) => ({ ...brief, personId: keep })), skipDuplicates: true });
}
