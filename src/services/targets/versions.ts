import { type Aimed, idsOf, keyOfTarget, targetKey } from '../../domain/targets/target.ts';
import { fromDay, toDay } from '../../store/time.ts';
import type { Reading } from '../work.ts';

/** One of the numbers that a target has had, or will have. */
export interface TargetVersion {
  readonly id: string;
  readonly version: number;
  /** What it comes to for the period, from its day on. */
  readonly amount: bigint;
  readonly reserve: bigint;
  /** As for a whole period. */
  readonly stated: bigint;
  readonly statedReserve: bigint;
  readonly from: Temporal.PlainDate;
  readonly changeId: string | null;
}

/** All versions of each of these targets, the first first. */
export async function targetVersions(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  targets: readonly Aimed[],
): Promise<(target: Aimed) => readonly TargetVersion[]> {
  const rows = await tx.target.findMany({
    where: {
      orgId: org.id,
      OR: [{ personId: { in: idsOf('person', targets) } }, { teamId: { in: idsOf('team', targets) } }],
      indicator: { in: targets.map(({ indicator }) => indicator.key) },
      period: { from: { in: targets.map(({ period }) => fromDay(period.from)) } },
    },
    include: { period: { select: { kind: true, from: true } } },
    orderBy: { version: 'asc' },
  });
  const byKey = Map.groupBy(rows, ({ personId, teamId, indicator, period: { kind, from } }) =>
    targetKey(personId ?? teamId ?? '', indicator, { kind, from: toDay(from) }),
  );
  return (target) =>
    (byKey.get(keyOfTarget(target)) ?? []).map(
      ({ id, version, amount, reserve, stated, statedReserve, from, changeId }) => ({
        ...{ id, version, amount, reserve, changeId },
        stated: stated ?? amount,
        statedReserve: statedReserve ?? reserve,
        from: toDay(from),
      }),
    );
}
