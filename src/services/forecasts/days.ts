import type { DayAmount } from '../../domain/forecasts/history.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { Prisma } from '../../store/client/client.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { type Counting, countedSql, saysSql } from '../reports/in-roll-up.ts';
import type { Reading } from '../work.ts';

/**
 * What came in on each day from `since` until today, of each of these teams or people, in the smallest unit. For an
 * indicator that adds up over days and people. `counting` is about people: overlay is in no team's numbers anyway.
 */
export async function daysOf(
  { tx, org, today }: Reading,
  owner: 'teamId' | 'personId',
  ids: readonly string[],
  indicator: Indicator,
  since: Temporal.PlainDate,
  counting: Counting = 'all',
): Promise<Map<string, DayAmount[]>> {
  const [table, column] = [Prisma.raw(owner === 'teamId' ? 'team_total' : 'total'), Prisma.raw(`"${owner}"`)];
  const said = owner === 'teamId' ? Prisma.empty : Prisma.sql`AND ${saysSql}`;
  const amount = owner === 'teamId' ? Prisma.sql`amount` : countedSql(counting);
  const rows = await tx.$queryRaw<{ id: string; day: Date; amount: string }[]>`
    SELECT ${column}::text AS id, day, sum(${amount})::text AS amount FROM ${table}
    WHERE "orgId" = ${org.id}::uuid AND ${column} = ANY (${[...ids]}::uuid[]) AND indicator = ${indicator.key}
      AND day BETWEEN ${fromDay(since)}::date AND ${fromDay(today)}::date ${said}
    GROUP BY 1, 2 ORDER BY 1, 2`;
  const days = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    ids.map((id) => [id, (days.get(id) ?? []).map(({ day, amount }) => ({ day: toDay(day), amount: BigInt(amount) }))]),
  );
}
