import { approvalsNeeded, isHurried } from '../../domain/changes/notice.ts';
import type { Work } from '../work.ts';
import { boundTo } from './kinds/index.ts';
import type { ChangeView } from './read.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
}

/** Who can be asked to approve a change, and how many of them it takes. */
export interface Approving {
  readonly needed: number;
  /** Admins, but not its author, not in whose place it was drafted, and nobody whose own it is. */
  readonly possible: readonly Named[];
  /** Those of them who have not yet. */
  readonly waiting: readonly Named[];
  readonly hurried: boolean;
}

export async function approvingOf(work: Work, change: ChangeView): Promise<Approving> {
  const { tx, org, today } = work;
  const admins = await tx.person.findMany({
    where: { orgId: org.id, admin: true, leftOn: null },
    select: { id: true, name: true, alias: true },
    orderBy: { id: 'asc' },
  });
  const barred = [change.author.id, change.inPlaceOf?.id, ...(await boundTo(change).barred(work))];
  const { kind, from, approvals } = change;
  const possible = admins.filter(({ id }) => !barred.includes(id));
  const asked = { kind, from, today, limits: org.policy.changes };
  return {
    needed: approvalsNeeded({ ...asked, authorIsAdmin: admins.some(({ id }) => id === change.author.id) }),
    possible,
    waiting: possible.filter(({ id }) => !approvals.some(({ by }) => by.id === id)),
    hurried: isHurried(asked),
  };
}
