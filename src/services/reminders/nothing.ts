import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import type { Work } from '../work.ts';

/** Somebody, the actor if nobody is named, has nothing new, as of `at`: no reminder comes on that day of their own clock. */
export async function nothingToday(
  work: Work,
  personId: string = work.actor.personId,
  at: Temporal.Instant = work.now,
): Promise<void> {
  const { tx, org, now } = work;
  const { zone } = await tx.person.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id: personId } },
    select: { zone: true },
  });
  const localDate = at.toZonedDateTimeISO(zone).toPlainDate();
  const key = { orgId: org.id, personId, localDate: fromDay(localDate) };
  await tx.reminder.upsert({
    where: { orgId_personId_localDate: key },
    create: { ...key, at: fromInstant(now), kind: 'nothing' },
    update: { kind: 'nothing' },
    select: { personId: true },
  });
  await audit(work, { action: 'report.none', subject: `person:${personId}`, after: { day: localDate.toString() } });
}
