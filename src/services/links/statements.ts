import type { Joining } from './sides.ts';

/**
 * What the other is paid, has asked about it and is to answer is the one's who stays. Where both were stated something of the
 * same payout, each statement stays whose it is: what was stated never changes.
 */
export async function moveStatements({ work: { tx, org }, keep, gone }: Joining): Promise<void> {
  await tx.$executeRaw`
    UPDATE reward_statement s SET "personId" = ${keep}::uuid
    WHERE s."orgId" = ${org.id}::uuid AND s."personId" = ${gone}::uuid AND NOT EXISTS (
      SELECT FROM reward_statement o
      WHERE o."orgId" = s."orgId" AND o."payoutId" = s."payoutId" AND o."personId" = ${keep}::uuid)`;
  const of = { orgId: org.id };
  await tx.rewardPayout.updateMany({ where: { ...of, approvedById: gone }, data: { approvedById: keep } });
  await tx.rewardInquiry.updateMany({ where: { ...of, ownerId: gone }, data: { ownerId: keep } });
  await tx.rewardInquiry.updateMany({ where: { ...of, answeredById: gone }, data: { answeredById: keep } });
}
