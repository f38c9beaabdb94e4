import type { Concern } from '../../domain/briefs/concern.ts';
import { workingDays } from '../../domain/calendar.ts';
import { calendarOf, type Presence } from '../../domain/proration.ts';
import { toDay } from '../../store/time.ts';
import type { Reading } from '../work.ts';

/** A working week without anything. */
const leastDays = 5;
/** So far back it is looked. */
const mostDays = 60;

/** Of whom nothing has been recorded for a working week or more, whoever would have recorded it; by person. */
export async function silenceOf(
  { tx, org, today }: Reading,
  people: ReadonlyMap<string, Presence>,
): Promise<Map<string, Concern[]>> {
  const rows = await tx.entry.groupBy({
    by: ['personId'],
    where: { orgId: org.id, personId: { in: [...people.keys()] } },
    _max: { day: true },
  });
  const last = new Map(rows.flatMap(({ personId, _max: { day } }) => (day ? [[personId, toDay(day)] as const] : [])));
  return new Map(
    [...people].map(([id, presence]) => {
      const since = last.get(id);
      const earliest = today.subtract({ days: mostDays });
      const from = since && Temporal.PlainDate.compare(since, earliest) > 0 ? since.add({ days: 1 }) : earliest;
      const calendar = calendarOf(org.rules.calendar, { from, until: today }, presence);
      const silent = workingDays(calendar, from, today);
      return [id, silent >= leastDays ? [{ kind: 'silent', workingDays: silent, since }] : []];
    }),
  );
}
