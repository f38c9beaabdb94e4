import type { Period } from '../../domain/period.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { idOfPeriod, periodKey } from '../periods/kept.ts';
import type { Work } from '../work.ts';
import { refreshPacks } from './refresh-packs.ts';
import { teamToReview } from './scope.ts';
import { tellOwner } from './tell.ts';

/** Writes down why a team's period went as it did. Throws the Refusals `nothing-to-show` and `not-allowed`. */
export async function writeCause(work: Work, teamId: string, period: Period, text: string): Promise<void> {
  const { tx, org, now, actor, newId } = work;
  const team = teamToReview(work, teamId, 'review');
  await tx.reviewCause.create({
    data: {
      ...{ orgId: org.id, id: newId(), periodId: await idOfPeriod(work, period), teamId: team.id, text },
      ...{ writtenById: actor.personId, writtenAt: fromInstant(now) },
    },
    select: { id: true },
  });
  await audit(work, {
    action: 'review.cause',
    subject: `team:${team.id}`,
    after: { period: periodKey(period), text },
  });
  await refreshPacks(work, [team.id]);
}

export interface NewAction {
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn: Temporal.PlainDate;
}

/** Raises an action in the review of a team's period; its owner is told, unless that is who raises it. Throws the same. */
export async function raiseAction(
  work: Work,
  teamId: string,
  period: Period,
  { text, ownerId, dueOn }: NewAction,
): Promise<string> {
  const { tx, org, now, actor } = work;
  const team = teamToReview(work, teamId, 'review');
  const id = work.newId();
  await tx.reviewAction.create({
    data: {
      ...{ orgId: org.id, id, periodId: await idOfPeriod(work, period), teamId: team.id, text, ownerId },
      ...{ dueOn: fromDay(dueOn), raisedById: actor.personId, raisedAt: fromInstant(now) },
    },
    select: { id: true },
  });
  await audit(work, {
    action: 'review.action',
    subject: `team:${team.id}`,
    others: [ownerId],
    after: { period: periodKey(period), action: id, text, owner: ownerId, due: `${dueOn}` },
  });
  await refreshPacks(work, [team.id]);
  if (ownerId !== actor.personId) await tellOwner(work, { id, ownerId });
  return id;
}
