import { addsUp, type Indicator } from '../../domain/indicators/indicator.ts';
import type { Period, Span } from '../../domain/period.ts';
import { prorated } from '../../domain/proration.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Reading } from '../work.ts';

/** A target that some days of leave prorate. */
export interface Effect {
  readonly indicator: Indicator;
  readonly period: Period;
  /** Without and with these days; undefined where nothing is asked. */
  readonly before: bigint | undefined;
  readonly after: bigint | undefined;
}

/** What days of leave make of somebody's targets, those that they have no part in left out. */
export async function effectOf(work: Reading, personId: string, leave: Span) {
  const { tx, org, today } = work;
  const { joinedOn, leftOn, leaves, targets } = await tx.person.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id: personId } },
    select: {
      joinedOn: true,
      leftOn: true,
      leaves: { where: { cancelledAt: null }, select: { from: true, until: true } },
      targets: {
        where: { period: { from: { lte: fromDay(leave.until) }, until: { gte: fromDay(leave.from) } } },
        distinct: ['periodId', 'indicator'],
        orderBy: { version: 'desc' },
        select: { indicator: true, amount: true, period: true },
      },
    },
  });
  const there = { joinedOn: toDay(joinedOn), leftOn: leftOn ? toDay(leftOn) : undefined };
  const spans = leaves.map(({ from, until }) => ({ from: toDay(from), until: toDay(until) }));
  const others = spans.filter(({ from, until }) => !(from.equals(leave.from) && until.equals(leave.until)));
  return indicatorsOn(org, today)
    .filter(addsUp)
    .flatMap((indicator) =>
      targets
        .filter((target) => target.indicator === indicator.key)
        .map(({ amount, period: row }): Effect => {
          const period = { kind: row.kind, from: toDay(row.from), until: toDay(row.until) };
          const within = (days: readonly Span[]) => prorated(amount, period, { ...there, leave: days }).amount;
          return { indicator, period, before: within(others), after: within([...others, leave]) };
        }),
    )
    .sort((a, b) => Temporal.PlainDate.compare(a.period.from, b.period.from));
}
