import type { Period } from '../../domain/period.ts';
import type { Tx } from '../../store/store.ts';
import { fromDay, toDay } from '../../store/time.ts';

/** A target as it stands on a day: the last version that holds by then. */
export interface Target {
  readonly indicator: string;
  readonly period: Period;
  readonly personId: string | null;
  readonly teamId: string | null;
  readonly amount: bigint;
  readonly reserve: bigint;
}

/** The targets of these people or teams in the periods that hold a day. */
export async function readTargets(
  tx: Tx,
  orgId: string,
  of: { readonly personIds: readonly string[] } | { readonly teamIds: readonly string[] },
  day: Temporal.PlainDate,
): Promise<Target[]> {
  const subject = 'personIds' in of ? { personId: { in: [...of.personIds] } } : { teamId: { in: [...of.teamIds] } };
  const rows = await tx.target.findMany({
    where: {
      orgId,
      ...subject,
      from: { lte: fromDay(day) },
      period: { from: { lte: fromDay(day) }, until: { gte: fromDay(day) } },
    },
    distinct: ['periodId', 'indicator', 'personId', 'teamId'],
    orderBy: [{ indicator: 'asc' }, { version: 'desc' }],
    include: { period: true },
  });
  return rows.map(({ indicator, period, personId, teamId, amount, reserve }) => ({
    indicator,
    personId,
    teamId,
    amount,
    reserve,
    period: { kind: period.kind, from: toDay(period.from), until: toDay(period.until) },
  }));
}

/** Of targets for the same indicator in several periods, the one whose period is the shortest. */
export function nearest(targets: readonly Target[], indicator: string): Target | undefined {
  return targets
    .filter((target) => target.indicator === indicator)
    .sort((a, b) => a.period.from.until(a.period.until).days - b.period.from.until(b.period.until).days)[0];
}
