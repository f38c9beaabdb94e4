import { leastAsked } from '../../../domain/rewards/inquiry.ts';
import { reachable } from '../../tasks/clock/reachable.ts';
import type { Reading } from '../../work.ts';
import type { Payout } from '../payouts.ts';
import type { Person } from './read.ts';

/** Who is to answer, and whether there is anybody who can. */
export interface Owner extends Person {
  readonly there: boolean;
}

/**
 * Who answers a question about a payout: of those who approve it the one with the least open questions, before whoever cannot
 * be written to. Where none of them is there any more it stays with one who was: it has an owner, and admins see to another.
 */
export async function ownerFor(
  { tx, org, today }: Pick<Reading, 'tx' | 'org' | 'today'>,
  { approvers, planId, version }: Pick<Payout, 'approvers' | 'planId' | 'version'>,
  askerId: string,
): Promise<Owner> {
  const able = approvers.filter(({ id }) => id !== askerId);
  const ids = able.map(({ id }) => id);
  const written = await tx.person.findMany({
    where: { ...reachable(org, today), id: { in: ids } },
    select: { id: true },
  });
  const counts = await tx.rewardInquiry.groupBy({
    by: ['ownerId'],
    where: { orgId: org.id, ownerId: { in: ids }, answeredAt: null },
    _count: true,
  });
  const open = new Map(counts.map(({ ownerId, _count }) => [ownerId, _count]));
  const near = able.filter(({ id }) => written.some((one) => one.id === id));
  const owner = leastAsked(near, open) ?? leastAsked(able, open);
  if (owner) return { ...owner, there: true };
  const { person } = await tx.rewardApprover.findFirstOrThrow({
    where: { orgId: org.id, planId, version },
    include: { person: { select: { id: true, name: true, alias: true } } },
    orderBy: { personId: 'asc' },
  });
  return { ...person, there: false };
}
