import { Refusal } from '../../errors.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { mustBeOpen } from '../leave/closed.ts';
import { type Found, findPerson } from '../people/find.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { countAnew, leaveOn } from './confirm.ts';

/**
 * Takes back that somebody has left: they are in the teams again that they were in on their last day, from the next day on.
 * Throws the Refusals `admin-only`, `no-person`, `no-change` for who has not left and for who is forgotten, and `period-closed`.
 */
export async function takeBackDeparture(work: Work, word: string): Promise<Found> {
  const { tx, org, today } = work;
  await requireAdmin(work);
  await lockRules(work);
  const person = await findPerson(work, word, 'ever');
  if (!person) throw new Refusal({ code: 'no-person', word });
  const { personId } = person;
  const { leftOn, forgottenAt } = await tx.person.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id: personId } },
    select: { leftOn: true, forgottenAt: true },
  });
  if (!leftOn || forgottenAt) throw new Refusal({ code: 'no-change' });
  const last = toDay(leftOn);
  if (Temporal.PlainDate.compare(last, today) < 0) {
    await mustBeOpen(work, personId, { from: last.add({ days: 1 }), until: today });
  }
  await tx.membership.updateMany({
    where: { orgId: org.id, personId, until: fromDay(last) },
    data: { until: null },
  });
  const before = await leaveOn(work, personId, null);
  await countAnew(work, last);
  await audit(work, {
    action: 'person.leave',
    subject: `person:${personId}`,
    before: { day: before },
    after: { day: null },
  });
  return person;
}
