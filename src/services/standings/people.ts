import { addsUp, type Indicator } from '../../domain/indicators/indicator.ts';
import type { PeriodKind } from '../../domain/period.ts';
import type { Presence } from '../../domain/proration.ts';
import type { Standing } from '../../domain/standing.ts';
import { Prisma } from '../../store/client/client.ts';
import { fromDay, fromInstant, toDay } from '../../store/time.ts';
import { saysSql } from '../reports/in-roll-up.ts';
import { sourcesOf } from '../sources/heard.ts';
import type { Reading } from '../work.ts';
import { inOneStatement, standingsBy, targetsInForce } from './in-force.ts';
import { measureOf, standingIn, type TargetRow } from './measured.ts';
import { withSupposed } from './supposed.ts';

/** When the person was there, and when not. */
interface PresenceRow {
  readonly personId: string;
  readonly joinedOn: Date;
  readonly leftOn: Date | null;
  readonly leave: readonly { readonly from: string; readonly until: string }[] | null;
}

/**
 * How these people stand with each indicator for which they have a target, in the order of `indicators`. Of targets in
 * several periods the one of the shortest counts, prorated for who joined, left or was on leave within it.
 */
export async function standingsOfPeople(
  work: Reading,
  personIds: readonly string[],
  indicators: readonly Indicator[],
  kinds?: readonly PeriodKind[],
): Promise<Map<string, Standing[]>> {
  const { tx, org, today, known } = work;
  const rows = await rowsOfPeople(tx, { org, today, ids: personIds, indicators, kinds, known });
  const sources = await sourcesOf(
    work,
    indicators.map(({ key }) => key),
  );
  return standingsBy(
    personIds,
    indicators,
    rows,
    ({ personId }) => personId,
    (indicator, found) => {
      const row = withSupposed(work, indicator, found, work.supposed?.personId === found.personId, addsUp(indicator));
      return standingIn(work, indicator, row, measureOf(indicator, row.days ?? []), presenceOf(work, row), sources);
    },
  );
}

const rowsOfPeople = inOneStatement(
  (tx, question) => {
    const { org, today, indicators, known } = question;
    const day = fromDay(today);
    const saidByThen = known
      ? Prisma.sql`a."recordedAt" <= ${fromInstant(known.at)}
          AND (a."cancelledAt" IS NULL OR a."cancelledAt" > ${fromInstant(known.at)})`
      : Prisma.sql`a."cancelledAt" IS NULL`;
    const others = indicators.filter((indicator) => !addsUp(indicator)).map(({ key }) => key);
    return tx.$queryRaw<(TargetRow & PresenceRow)[]>`
      SELECT c."personId"::text AS "personId", c.indicator, c.kind, c."from", c.until, c.target, r.sum, r.days,
        p."joinedOn", p."leftOn", l.leave
      FROM (
        ${targetsInForce(question, 'personId')}
      ) c
      JOIN person p ON p."orgId" = ${org.id}::uuid AND p.id = c."personId"
      LEFT JOIN LATERAL (
        SELECT sum(amount) AS sum,
          jsonb_agg(jsonb_build_object('personId', "personId", 'day', day, 'amount', amount::text, 'base', base::text))
            FILTER (WHERE c.indicator = ANY (${others})) AS days
        FROM total
        WHERE "orgId" = ${org.id}::uuid AND "personId" = c."personId" AND indicator = c.indicator
          AND day BETWEEN c."from" AND ${day}::date AND ${saysSql}
      ) r ON true
      LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('from', a."from", 'until', a.until)) AS leave
        FROM leave a
        WHERE a."orgId" = ${org.id}::uuid AND a."personId" = c."personId" AND ${saidByThen}
          AND a."from" <= c.until AND a.until >= c."from"
      ) l ON true`;
  },
  ({ personId }) => personId,
);

/** For what is closed, nobody has left who did so after its last day. */
function presenceOf({ known, today }: Reading, { personId, joinedOn, leftOn, leave }: PresenceRow): Presence {
  const left = leftOn ? toDay(leftOn) : undefined;
  const isLater = known && left && Temporal.PlainDate.compare(left, today) > 0;
  return {
    joinedOn: known?.joinedOn?.get(personId) ?? toDay(joinedOn),
    leftOn: isLater ? undefined : left,
    leave: (leave ?? []).map(({ from, until }) => ({
      from: Temporal.PlainDate.from(from),
      until: Temporal.PlainDate.from(until),
    })),
  };
}
