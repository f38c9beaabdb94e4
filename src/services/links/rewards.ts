import type { Joining } from './sides.ts';

/** What the other person approves falls to the one who stays; what both approve stays theirs once. */
export async function moveApprovals({ work: { tx, org }, keep, gone }: Joining): Promise<void> {
  const both = await tx.rewardApprover.findMany({
    where: { orgId: org.id, personId: keep },
    select: { planId: true, version: true },
  });
  await tx.rewardApprover.deleteMany({ where: { orgId: org.id, personId: gone, OR: both } });
  await tx.rewardApprover.updateMany({ where: { orgId: org.id, personId: gone }, data: { personId: keep } });
}
