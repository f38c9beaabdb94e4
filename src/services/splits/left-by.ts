import { type Difference, differenceOf } from '../../domain/splits/division.ts';
import { fromDay } from '../../store/time.ts';
import { childrenOf, parentOf } from './children.ts';
import type { Proposal, Reading } from './proposal.ts';

/**
 * What agreeing to a proposal would leave between the team's target and its parts; undefined where the target does not add
 * up over people, or the team has none.
 */
export async function leftByAgreeing(work: Reading, proposal: Proposal): Promise<Difference | undefined> {
  const { tx, org } = work;
  const { of, indicator, period, other = 0n } = proposal;
  const team = parentOf(work, of);
  if (!team || indicator.rollupPeople !== 'sum') return undefined;
  const rows = await tx.target.findMany({
    where: { orgId: org.id, indicator: indicator.key, period: { kind: period.kind, from: fromDay(period.from) } },
    orderBy: { version: 'asc' },
    select: { personId: true, teamId: true, amount: true, reserve: true },
  });
  const last = new Map(rows.map((row) => [row.personId ?? row.teamId ?? '', row]));
  const parent = last.get(team.id);
  if (!parent) return undefined;
  const amounts = childrenOf(work, team.id).map((child) =>
    child.of.id === of.id ? other : (last.get(child.of.id)?.amount ?? 0n),
  );
  const children = amounts.reduce((sum, amount) => sum + amount, 0n);
  return differenceOf({ parent: parent.amount, children, reserve: parent.reserve });
}
