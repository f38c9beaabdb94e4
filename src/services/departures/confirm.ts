import { z } from 'zod';
import { Refusal } from '../../errors.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { requireAdmin } from '../admins/require.ts';
import { audit } from '../audit/record.ts';
import { takeDraft } from '../drafts/take.ts';
import { peopleWith } from '../people/named.ts';
import { rebuildTeamTotals } from '../reports/team-totals.ts';
import { lockRules } from '../rules/lock.ts';
import { refreshSetup } from '../setup/refresh.ts';
import { leaveTeams } from '../teams/leave-teams.ts';
import type { Work } from '../work.ts';
import { type Departure, departureDraft, planDeparture } from './preview.ts';

const draft = z.object({ personId: z.uuid(), last: z.iso.date().transform((text) => Temporal.PlainDate.from(text)) });

/**
 * Writes down when somebody leaves: targets are prorated by it, they are in no team after that day, and nobody's stand-in. What
 * counted for a team through that day still does. Throws what planning throws, and the Refusals of `takeDraft`.
 */
export async function confirmDeparture(work: Work, draftId: string): Promise<Departure> {
  const { tx, org } = work;
  await requireAdmin(work);
  await lockRules(work);
  const { personId, last } = draft.parse(await takeDraft(work, departureDraft, draftId));
  const [person] = await peopleWith(work, [personId]);
  if (!person) throw new Refusal({ code: 'draft-outdated' });
  const departure = await planDeparture(work, person, last);
  const before = await leaveOn(work, personId, last);
  await leaveTeams(work, [personId], last);
  for (const side of ['personId', 'delegateId'] as const) {
    const stands = { orgId: org.id, [side]: personId };
    await tx.delegation.deleteMany({ where: { ...stands, from: { gt: fromDay(last) } } });
    await tx.delegation.updateMany({
      where: { ...stands, until: { gt: fromDay(last) } },
      data: { until: fromDay(last) },
    });
  }
  await countAnew(work, last);
  await audit(work, {
    action: 'person.leave',
    subject: `person:${personId}`,
    before: { day: before },
    after: { day: `${last}` },
  });
  return departure;
}

/** Says when somebody has left, or that they have not; gives what was said before. */
export async function leaveOn(
  { tx, org }: Work,
  personId: string,
  last: Temporal.PlainDate | null,
): Promise<string | null> {
  const where = { orgId_id: { orgId: org.id, id: personId } };
  const { leftOn } = await tx.person.findUniqueOrThrow({ where, select: { leftOn: true } });
  await tx.person.update({ where, data: { leftOn: last && fromDay(last) }, select: { id: true } });
  return leftOn && `${toDay(leftOn)}`;
}

/** The days after it, as far as they have come. */
export async function countAnew(work: Work, last: Temporal.PlainDate): Promise<void> {
  const { tx, org, today } = work;
  if (Temporal.PlainDate.compare(last, today) < 0) await rebuildTeamTotals(tx, org.id, last.add({ days: 1 }));
  await refreshSetup(work);
}
