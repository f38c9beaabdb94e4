import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import type { TargetOwner } from '../../domain/targets/target.ts';
import { asOf } from '../../domain/targets/verdict.ts';
import { fromDay } from '../../store/time.ts';
import { indicatorWith } from '../indicators/read.ts';
import type { Reading } from '../work.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface TargetNow {
  /** Whose it is, where that is a team. */
  readonly team: Named | undefined;
  readonly indicator: Indicator;
  readonly period: Period;
  /** Undefined where there is none any more. */
  readonly amount: bigint | undefined;
  /** What it was before. */
  readonly before: bigint | undefined;
  readonly setBy: Named | undefined;
  readonly fiscalYearStart: number;
  readonly today: Temporal.PlainDate;
}

interface Asked {
  readonly of: TargetOwner;
  readonly indicator: string;
  readonly period: { readonly kind: Period['kind']; readonly from: Temporal.PlainDate };
}

/** A target as it holds by now, as whoever was told of it reads it; undefined for an indicator that is none any more. */
export async function targetAsItStands(
  { tx, org, today }: Reading,
  { of, ...asked }: Asked,
): Promise<TargetNow | undefined> {
  const indicator = indicatorWith({ org, today }, asked.indicator);
  if (!indicator) return undefined;
  const period = periodOf(asked.period.kind, asked.period.from, org.fiscalYearStart);
  const named = { select: { name: true, alias: true } } as const;
  const [last, before] = await tx.target.findMany({
    where: {
      orgId: org.id,
      indicator: indicator.key,
      ...(of.kind === 'person' ? { personId: of.id } : { teamId: of.id }),
      period: { kind: period.kind, from: fromDay(period.from) },
      from: { lte: fromDay(asOf(period, today)) },
    },
    orderBy: { version: 'desc' },
    take: 2,
    include: { setBy: named },
  });
  const team = of.kind === 'team' ? await tx.team.findFirst({ where: { orgId: org.id, id: of.id }, ...named }) : null;
  return {
    team: team ?? undefined,
    indicator,
    period,
    amount: last?.amount,
    before: before?.amount,
    setBy: last?.setBy,
    fiscalYearStart: org.fiscalYearStart,
    today,
  };
}
