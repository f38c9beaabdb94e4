import { actorStanding } from '../people/standing.ts';
import type { Reading, Work } from '../work.ts';
import { actionOf, actionParts, type ReviewedAction } from './action-row.ts';

/** Those that are open, the actor's own and those of teams that the actor manages; what is due first comes first. */
export async function openActions(work: Reading & Pick<Work, 'actor'>): Promise<ReviewedAction[]> {
  const { tx, org, actor } = work;
  const rows = await tx.reviewAction.findMany({
    where: {
      ...{ orgId: org.id, state: 'open' },
      OR: [{ ownerId: actor.personId }, { teamId: { in: [...actorStanding(work).manages] } }],
    },
    include: actionParts,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => actionOf(org, row));
}

/** One as it stands; undefined where there is none. */
export async function actionTold({ tx, org }: Reading, id: string): Promise<ReviewedAction | undefined> {
  const row = await tx.reviewAction.findFirst({ where: { orgId: org.id, id }, include: actionParts });
  return row ? actionOf(org, row) : undefined;
}
