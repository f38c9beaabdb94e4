import type { ActionState } from '../../domain/reviews/actions.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { actorStanding } from '../people/standing.ts';
import type { Work } from '../work.ts';
import { actionOf, actionParts, type ReviewedAction } from './action-row.ts';
import { refreshPacks } from './refresh-packs.ts';
import { tellAnew } from './tell.ts';

/**
 * An action that the actor may settle: the own, or one of a team whose review the actor writes. Throws the Refusals
 * `nothing-to-show` for one that is out of reach or does not exist, and `not-allowed`.
 */
export async function actionToSettle(work: Work, id: string): Promise<ReviewedAction> {
  const { tx, org, actor } = work;
  const row = await tx.reviewAction.findFirst({ where: { orgId: org.id, id }, include: actionParts });
  if (!row) throw new Refusal({ code: 'nothing-to-show' });
  const roles = rolesTowardsTeam(actorStanding(work), row.teamId);
  if (row.ownerId !== actor.personId && !may(roles, 'review')) {
    throw new Refusal({ code: may(roles, 'seeProgress') ? 'not-allowed' : 'nothing-to-show' });
  }
  return actionOf(org, row);
}

/** It is done, or nothing is to come of it any more. Throws as `actionToSettle`, and `no-change` for what is settled. */
export async function settleAction(
  work: Work,
  id: string,
  state: Exclude<ActionState, 'open'>,
): Promise<ReviewedAction> {
  const { actor, now } = work;
  const action = await actionToSettle(work, id);
  const ended = { state, endedById: actor.personId, endedAt: fromInstant(now) };
  return change(work, action, ended, { state });
}

/** It goes on until another day. Throws the same. */
export async function carryOnAction(work: Work, id: string, dueOn: Temporal.PlainDate): Promise<ReviewedAction> {
  const action = await actionToSettle(work, id);
  return change(work, action, { dueOn: fromDay(dueOn) }, { due: `${dueOn}` });
}

/** Of two who settle it at once one has. */
async function change(
  work: Work,
  { id, team, owner, state, dueOn }: ReviewedAction,
  data: object,
  after: Readonly<Record<string, string>>,
): Promise<ReviewedAction> {
  const { tx, org } = work;
  const { count } = await tx.reviewAction.updateMany({ where: { orgId: org.id, id, state: 'open' }, data });
  if (count === 0) throw new Refusal({ code: 'no-change' });
  await audit(work, {
    action: 'review.settle',
    subject: `team:${team.id}`,
    others: [owner.id],
    before: { action: id, state, due: `${dueOn}` },
    after: { action: id, ...after },
  });
  await tellAnew(work, id);
  await refreshPacks(work, [team.id]);
  const row = await tx.reviewAction.findFirstOrThrow({ where: { orgId: org.id, id }, include: actionParts });
  return actionOf(org, row);
}
