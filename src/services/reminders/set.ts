import { fromInstant } from '../../store/time.ts';
import { type AuditState, audit } from '../audit/record.ts';
import type { Work } from '../work.ts';
import { ownReminders, type Reminders, type Setting } from './own.ts';

export interface Set extends Reminders {
  /** What was set before: what an undo goes back to. */
  readonly before: Setting;
}

/** Changes what the actor has set for the own reminders; what is not named stays. */
export async function setReminders(work: Work, change: Partial<Setting>): Promise<Set> {
  const { tx, org, actor } = work;
  const { setting: before } = await ownReminders(work);
  const { at, off, until } = { ...before, ...change };
  await tx.person.update({
    where: { orgId_id: { orgId: org.id, id: actor.personId } },
    data: { remindAt: at, remindOff: off, snoozedUntil: until && fromInstant(until) },
    select: { id: true },
  });
  await audit(work, {
    action: 'reminder.set',
    subject: `person:${actor.personId}`,
    before: written(before),
    after: written({ at, off, until }),
  });
  return { ...(await ownReminders(work)), before };
}

const written = ({ at, off, until }: Setting): AuditState => ({
  at,
  off,
  until: until?.toString() ?? null,
});
