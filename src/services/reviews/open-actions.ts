import type { Prisma } from '../../store/client/client.ts';
import { actorStanding } from '../people/standing.ts';
import type { Reading, Work } from '../work.ts';
import { actionOf, actionParts, type ReviewedAction } from './action-row.ts';

/** Those that are open, the actor's own and those of teams that the actor manages; what is due first comes first. */
export const openActions = (work: Reading & Pick<Work, 'actor'>): Promise<ReviewedAction[]> =>
  openWhere(work, {
    OR: [{ ownerId: work.actor.personId }, { teamId: { in: [...actorStanding(work).manages] } }],
  });

/** Those that somebody has promised to do; what is due first comes first. */
export const openActionsOf = (on: Reading, ownerId: string): Promise<ReviewedAction[]> => openWhere(on, { ownerId });

async function openWhere({ tx, org }: Reading, which: Prisma.ReviewActionWhereInput): Promise<ReviewedAction[]> {
  const rows = await tx.reviewAction.findMany({
    where: { ...which, orgId: org.id, state: 'open' },
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
