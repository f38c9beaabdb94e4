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
  /** Admins, or who approves it in their place; but not its author, nor in whose place it was drafted, nor whose own it is. */
  readonly possible: readonly Named[];
  /** Those of them who have not yet. */
  readonly waiting: readonly Named[];
  /** What somebody else is not. */
  readonly by: 'no-admin' | 'no-plan-approver';
  readonly hurried: boolean;
}

export async function approvingOf(work: Work, change: ChangeView): Promise<Approving> {
  const { tx, org, today } = work;
  const kind = boundTo(change);
  const own = await kind.approvers(work);
  const people = await tx.person.findMany({
    where: { orgId: org.id, leftOn: null, OR: [{ admin: true }, { id: { in: [...own] } }] },
    select: { id: true, name: true, alias: true, admin: true },
    orderBy: { id: 'asc' },
  });
  const barred = [change.author.id, change.inPlaceOf?.id, ...(await kind.barred(work))];
  const free = people.filter(({ id }) => !barred.includes(id));
  const theirs = free.filter(({ id }) => own.includes(id));
  const possible = (theirs.length > 0 ? theirs : free.filter(({ admin }) => admin)).map(
    ({ admin: _, ...named }): Named => named,
  );
  const { from, approvals } = change;
  const asked = { kind: change.kind, from, today, limits: org.policy.changes };
  // What others approve in place of admins is not for an admin alone.
  const authorDecides = theirs.length === 0 && people.some(({ id, admin }) => admin && id === change.author.id);
  return {
    needed: approvalsNeeded({ ...asked, authorDecides }),
    possible,
    by: theirs.length > 0 ? 'no-plan-approver' : 'no-admin',
    waiting: possible.filter(({ id }) => !approvals.some(({ by }) => by.id === id)),
    hurried: isHurried(asked),
  };
}
