import type { Prisma } from '../../store/client/client.ts';
import type { Tx } from '../../store/store.ts';
import { fromDay } from '../../store/time.ts';

interface Span {
  readonly from: Temporal.PlainDate;
  /** The last day, included. */
  readonly until: Temporal.PlainDate;
}

export interface Sum {
  readonly indicator: string;
  readonly amount: bigint;
}

/** What each person reported in a span, by indicator. Days without a report have no row, and neither has their sum. */
export async function sumsOfPeople(
  tx: Tx,
  orgId: string,
  personIds: readonly string[],
  span: Span,
): Promise<(Sum & { readonly personId: string })[]> {
  const rows = await tx.total.groupBy({
    by: ['personId', 'indicator'],
    where: { orgId, personId: { in: [...personIds] }, day: { gte: fromDay(span.from), lte: fromDay(span.until) } },
    _sum: { amount: true },
  });
  return rows.map(({ personId, indicator, _sum }) => ({ personId, indicator, amount: _sum.amount ?? 0n }));
}

/**
 * What teams reported in a span, by indicator: each day counts for the teams that its person belonged to on that day, and
 * a person who belongs to two of them counts once.
 */
export async function sumsOfTeams(tx: Tx, orgId: string, teamIds: readonly string[], span: Span): Promise<Sum[]> {
  const rows = await tx.$queryRaw<{ indicator: string; amount: Prisma.Decimal }[]>`
    SELECT t.indicator, sum(t.amount) AS amount
    FROM total t
    WHERE t."orgId" = ${orgId}::uuid AND t.day BETWEEN ${fromDay(span.from)}::date AND ${fromDay(span.until)}::date
      AND EXISTS (
        SELECT 1 FROM membership m
        WHERE m."orgId" = t."orgId" AND m."personId" = t."personId"
          AND m."teamId" = ANY (${[...teamIds]}::uuid[])
          AND m."from" <= t.day AND (m.until IS NULL OR m.until >= t.day))
    GROUP BY t.indicator`;
  return rows.map(({ indicator, amount }) => ({ indicator, amount: BigInt(amount.toFixed(0)) }));
}
