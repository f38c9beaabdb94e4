import type { Work } from '../work.ts';

/** Whether somebody has anything that a link would join: numbers, targets, tasks, pay to approve, a place in a team, rights, days of leave. */
export async function holdsData({ tx, org }: Pick<Work, 'tx' | 'org'>, personId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ holds: boolean }[]>`
    SELECT p.admin
      OR EXISTS (SELECT FROM membership x WHERE x."orgId" = p."orgId" AND x."personId" = p.id)
      OR EXISTS (SELECT FROM target x WHERE x."orgId" = p."orgId" AND p.id IN (x."personId", x."setById"))
      OR EXISTS (SELECT FROM entry x WHERE x."orgId" = p."orgId" AND p.id IN (x."personId", x."recordedById"))
      OR EXISTS (SELECT FROM task_slot x WHERE x."orgId" = p."orgId" AND x."holderId" = p.id)
      OR EXISTS (SELECT FROM task x WHERE x."orgId" = p."orgId" AND p.id IN (x."requesterId", x."partnerId", x."successorId"))
      OR EXISTS (SELECT FROM contest_player x WHERE x."orgId" = p."orgId" AND x."personId" = p.id)
      OR EXISTS (SELECT FROM reward_approver x WHERE x."orgId" = p."orgId" AND x."personId" = p.id)
      OR EXISTS (SELECT FROM review_action x WHERE x."orgId" = p."orgId" AND x."ownerId" = p.id)
      OR EXISTS (SELECT FROM proposal x WHERE x."orgId" = p."orgId" AND x."personId" = p.id)
      OR EXISTS (SELECT FROM delegation x WHERE x."orgId" = p."orgId" AND p.id IN (x."personId", x."delegateId"))
      OR EXISTS (SELECT FROM reward_statement x WHERE x."orgId" = p."orgId" AND x."personId" = p.id)
      OR EXISTS (SELECT FROM leave x WHERE x."orgId" = p."orgId" AND x."personId" = p.id AND x."cancelledAt" IS NULL)
      AS holds
    FROM person p WHERE p."orgId" = ${org.id}::uuid AND p.id = ${personId}::uuid`;
  return row?.holds ?? false;
}
