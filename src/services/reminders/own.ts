import { workingDays } from '../../domain/calendar.ts';
import type { Span } from '../../domain/period.ts';
import { fromDay, toDay, toInstant } from '../../store/time.ts';
import type { Found } from '../people/find.ts';
import type { Work } from '../work.ts';

/** What somebody has set for the own reminders. */
export interface Setting {
  /** Minutes after midnight on the own clock; null for as the organisation has it. */
  readonly at: number | null;
  readonly off: boolean;
  readonly until: Temporal.Instant | null;
}

/** Days of leave, and how many of them would have been worked. */
export interface Leave extends Span {
  readonly id: string;
  readonly workingDays: number;
  readonly delegate: Found | undefined;
}

export interface Reminders {
  readonly setting: Setting;
  /** When a reminder comes; undefined where none does, whatever is set. */
  readonly minute: number | undefined;
  readonly zone: string;
  /** Of today or later. */
  readonly leave: readonly Leave[];
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
}

/** Who stands in for somebody on days of leave; what was cut short belongs to one that was taken back. */
function delegateIn(org: Work['org'], personId: string, { from, until }: Span): Found | undefined {
  const known = org.rules.delegations.find(
    (one) => one.personId === personId && one.from.equals(from) && one.until?.equals(until),
  );
  return known && { personId: known.delegateId, name: known.name, alias: known.alias };
}

/** How the actor is reminded to report. */
export async function ownReminders({ tx, org, actor, now, today }: Work): Promise<Reminders> {
  const { remindAt, remindOff, snoozedUntil, zone, leaves } = await tx.person.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id: actor.personId } },
    select: {
      remindAt: true,
      remindOff: true,
      snoozedUntil: true,
      zone: true,
      leaves: { where: { cancelledAt: null, until: { gte: fromDay(today) } }, orderBy: { from: 'asc' } },
    },
  });
  const until = snoozedUntil ? toInstant(snoozedUntil) : null;
  return {
    setting: { at: remindAt, off: remindOff, until },
    minute: remindOff ? undefined : (remindAt ?? org.policy.remindAt ?? undefined),
    zone,
    leave: leaves.map((row) => {
      const [from, last] = [toDay(row.from), toDay(row.until)];
      const days = workingDays(org.rules.calendar, from, last);
      return {
        id: row.id,
        from,
        until: last,
        workingDays: days,
        delegate: delegateIn(org, actor.personId, { from, until: last }),
      };
    }),
    now,
    today,
  };
}
