import type { Standing } from '../../domain/standing.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { type Earlier, reportedBefore } from '../reports/earlier.ts';
import { standingsOfPeople } from '../standings/people.ts';
import { mostUrgentFirst } from '../standings/urgency.ts';
import type { Work } from '../work.ts';

export interface Reminder {
  readonly day: Temporal.PlainDate;
  /** The most urgent first. */
  readonly standings: readonly Standing[];
  /** What "same as yesterday" would record; `yesterday` where it is that day, on the person's clock too. */
  readonly earlier: (Earlier & { readonly yesterday: boolean }) | undefined;
}

/** What somebody is asked on a day of the own clock; undefined once that is over, or answered, or nothing is asked. */
export async function readReminder(
  { tx, org, now }: Pick<Work, 'tx' | 'org' | 'now'>,
  personId: string,
  day: Temporal.PlainDate,
): Promise<Reminder | undefined> {
  const key = { orgId: org.id, personId };
  const person = await tx.person.findUnique({
    where: { orgId_id: { orgId: org.id, id: personId } },
    select: { zone: true },
  });
  const local = person && now.toZonedDateTimeISO(person.zone);
  if (!local?.toPlainDate().equals(day)) return undefined;
  const answered = await tx.entry.count({
    where: {
      ...key,
      recordedAt: { gte: fromInstant(local.startOfDay().toInstant()) },
      source: { in: ['manual', 'file'] },
      correctsId: null,
      corrections: { none: {} },
    },
  });
  const nothing = await tx.reminder.count({ where: { ...key, localDate: fromDay(day), kind: 'nothing' } });
  if (answered + nothing > 0) return undefined;
  const today = now.toZonedDateTimeISO(org.zone).toPlainDate();
  const reading = { tx, org, today };
  const standings = (await standingsOfPeople(reading, [personId], indicatorsOn(org, today))).get(personId) ?? [];
  if (standings.length === 0) return undefined;
  const earlier = await reportedBefore(reading, personId, today);
  const yesterday = today.equals(day) && earlier?.day.equals(today.subtract({ days: 1 })) === true;
  return { day, standings: mostUrgentFirst(standings), earlier: earlier && { ...earlier, yesterday } };
}
