import type { Indicator } from '../../domain/indicators/indicator.ts';
import { meet, type Period, type Span } from '../../domain/period.ts';
import type { Prisma } from '../../store/client/client.ts';
import { fromDay, fromInstant, toDay } from '../../store/time.ts';
import { indicatorWith } from '../indicators/read.ts';
import type { Joining } from './sides.ts';

/** Both have a target for the same indicator and period. */
export interface TargetConflict {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly kept: bigint;
  readonly other: bigint;
}

interface Row {
  readonly id: string;
  readonly periodId: string;
  readonly indicator: string;
  readonly personId: string | null;
  readonly amount: bigint;
  readonly period: { readonly kind: Period['kind']; readonly from: Date; readonly until: Date };
}

/** The targets that come along, and those that both have: there the one of the person who stays holds. */
export async function planTargets({ work, keep, gone }: Joining, closed: readonly Span[]) {
  const { tx, org } = work;
  const rows: Row[] = await tx.target.findMany({
    where: { orgId: org.id, personId: { in: [keep, gone] }, period: openPeriods(closed) },
    select: { id: true, periodId: true, indicator: true, personId: true, amount: true, period: true },
    orderBy: [{ indicator: 'asc' }, { periodId: 'asc' }, { version: 'desc' }],
  });
  const [own, others] = [
    rows.filter(({ personId }) => personId === keep),
    rows.filter(({ personId }) => personId === gone),
  ];
  const twinOf = (row: Row): Row | undefined =>
    own.find(({ periodId, indicator }) => periodId === row.periodId && indicator === row.indicator);
  const latest = others.filter((row, at) => others.findIndex((other) => isSame(other, row)) === at);
  return {
    moving: others.filter((row) => !twinOf(row)).map(({ id }) => id),
    /** Without their earlier versions. */
    count: latest.filter((row) => !twinOf(row)).length,
    conflicts: latest.flatMap((row): TargetConflict[] => {
      const [twin, indicator] = [twinOf(row), indicatorWith(work, row.indicator)];
      if (!twin || !indicator) return [];
      const { kind, from, until } = row.period;
      return [
        { indicator, period: { kind, from: toDay(from), until: toDay(until) }, kept: twin.amount, other: row.amount },
      ];
    }),
  };
}

/** Those of which not all days are closed. */
const openPeriods = (closed: readonly Span[]): Prisma.PeriodWhereInput => ({
  NOT: { OR: closed.map(({ from, until }) => ({ from: { gte: fromDay(from) }, until: { lte: fromDay(until) } })) },
});

const isSame = (a: Row, b: Row): boolean => a.periodId === b.periodId && a.indicator === b.indicator;

/**
 * They are the same targets in all their versions, of whoever it was all the time; what was asked about them as well. Where
 * some days are closed the other keeps them, since they count in what is closed, and the one who stays has the same from now
 * on.
 */
export async function moveTargets(
  { work, keep, gone }: Joining,
  moving: readonly string[],
  closed: readonly Span[],
): Promise<void> {
  const { tx, org, now, newId } = work;
  const rows = await tx.target.findMany({
    where: { orgId: org.id, id: { in: [...moving] } },
    include: { period: true },
    orderBy: { version: 'asc' },
  });
  const counts = ({ period: { from, until } }: (typeof rows)[number]): boolean =>
    closed.some((span) => meet(span, { from: toDay(from), until: toDay(until) }));
  const ids = { in: rows.filter((row) => !counts(row)).map(({ id }) => id) };
  await tx.target.updateMany({ where: { orgId: org.id, id: ids }, data: { personId: keep } });
  const copies = rows.filter(counts).map((row) => ({ row, id: newId() }));
  await tx.target.createMany({
    data: copies.map(({ row: { period: _, ...row }, id }) => ({ ...row, id, personId: keep, setAt: fromInstant(now) })),
  });
  for (const { row, id } of copies) {
    await tx.proposal.updateMany({ where: { orgId: org.id, targetId: row.id }, data: { targetId: id } });
  }
  await tx.proposal.updateMany({
    where: {
      orgId: org.id,
      personId: gone,
      target: { period: openPeriods(closed), OR: [{ personId: null }, { personId: keep }] },
    },
    data: { personId: keep },
  });
}
