import type { Span } from '../../domain/period.ts';
import { decisionSource } from '../../domain/sources/decisions.ts';
import type { SidedDay } from '../../domain/sources/differences.ts';
import { fromDay, toDay } from '../../store/time.ts';
import type { Reading } from '../work.ts';

/** What stands by a side of somebody's number on a day. */
export interface SidedDayOf extends SidedDay {
  readonly personId: string;
  readonly indicator: string;
}

interface Row {
  readonly personId: string;
  readonly indicator: string;
  readonly day: Date;
  readonly source: string;
  readonly aside: boolean;
  readonly amount: string;
}

/** What stands of what these people have by each side, by day; what somebody has decided between them is no side. */
export async function sidedDays(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  { personIds, keys }: { readonly personIds: readonly string[]; readonly keys: readonly string[] },
  { from, until }: Span,
): Promise<SidedDayOf[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e."personId"::text AS "personId", e.indicator, e.day, e.source, e.aside, sum(e.amount)::text AS amount
    FROM entry e
    WHERE e."orgId" = ${org.id}::uuid AND e."personId" = ANY (${[...personIds]}::uuid[])
      AND e.indicator = ANY (${[...keys]}) AND e.day BETWEEN ${fromDay(from)}::date AND ${fromDay(until)}::date
      AND e."correctsId" IS NULL AND e."aboutFrom" IS NULL AND e.source NOT IN ('task', 'praise', ${decisionSource})
      AND NOT EXISTS (SELECT FROM entry c WHERE c."orgId" = e."orgId" AND c."correctsId" = e.id)
    GROUP BY 1, 2, 3, 4, 5`;
  return rows.map(({ day, amount, ...row }) => ({ ...row, day: toDay(day), amount: BigInt(amount) }));
}
