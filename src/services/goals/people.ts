import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { PeriodKind } from '../../domain/period.ts';
import { type Standing, standingOf } from '../../domain/standing.ts';
import { fromDay, toDay } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** What reading goals needs. `today` is the day whose targets and memberships count, and the last whose entries do. */
export interface Reading extends Pick<Work, 'tx' | 'org' | 'today'> {
  /** Today is over, so it counts as a day on which something was expected. */
  readonly dayEnded?: boolean;
}

/** A target, and what has been reported towards it. */
export interface TargetRow {
  readonly indicator: string;
  readonly kind: PeriodKind;
  readonly from: Date;
  readonly until: Date;
  readonly target: bigint;
  readonly sum: { toFixed(digits: number): string };
  readonly last: bigint | null;
}

/**
 * How these people stand with each indicator for which they have a target, in the order of `indicators`. Of targets in
 * several periods the one of the shortest counts.
 */
export async function standingsOfPeople(
  work: Reading,
  personIds: readonly string[],
  indicators: readonly Indicator[],
): Promise<Map<string, Standing[]>> {
  const { tx, org, today } = work;
  const day = fromDay(today);
  const rows = await tx.$queryRaw<(TargetRow & { readonly personId: string })[]>`
    SELECT c."personId"::text AS "personId", c.indicator, c.kind, c."from", c.until, c.target,
      coalesce(r.sum, 0) AS sum, r.last
    FROM (
      SELECT DISTINCT ON (t."personId", t.indicator)
        t."personId", t.indicator, t.amount AS target, p.kind::text AS kind, p."from", p.until
      FROM target t
      JOIN period p ON p."orgId" = t."orgId" AND p.id = t."periodId"
      WHERE t."orgId" = ${org.id}::uuid AND t."personId" = ANY (${[...personIds]}::uuid[])
        AND t.indicator = ANY (${indicators.map(({ key }) => key)}) AND t."from" <= ${day}::date
        AND p."from" <= ${day}::date AND p.until >= ${day}::date
      ORDER BY t."personId", t.indicator, p.until - p."from", t.version DESC
    ) c
    LEFT JOIN LATERAL (
      SELECT sum(amount) AS sum, (array_agg(amount ORDER BY day DESC))[1] AS last
      FROM total
      WHERE "orgId" = ${org.id}::uuid AND "personId" = c."personId" AND indicator = c.indicator
        AND day BETWEEN c."from" AND ${day}::date
    ) r ON true`;
  const standings = new Map<string, Standing[]>(personIds.map((id) => [id, []]));
  for (const indicator of indicators) {
    for (const row of rows) {
      if (row.indicator !== indicator.key) continue;
      const standing = standingIn(work, indicator, row);
      if (standing) standings.get(row.personId)?.push(standing);
    }
  }
  return standings;
}

/** Undefined where the last value counts and there is none. */
export function standingIn(work: Reading, indicator: Indicator, row: TargetRow): Standing | undefined {
  const { org } = work;
  const target = { period: { kind: row.kind, from: toDay(row.from), until: toDay(row.until) }, amount: row.target };
  const actual = indicator.rollupTime === 'sum' ? BigInt(row.sum.toFixed(0)) : row.last;
  if (actual === null) return undefined;
  const around = { ...work, calendar: org.rules.calendar, thresholds: org.policy.thresholds };
  return standingOf(indicator, target, actual, around);
}
