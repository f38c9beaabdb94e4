import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { PeriodKind } from '../../domain/period.ts';
import type { Measure } from '../../domain/rollups/measure.ts';
import { overPeople } from '../../domain/rollups/roll-up.ts';
import type { Standing } from '../../domain/standing.ts';
import { fromDay } from '../../store/time.ts';
import { countedSql, saysSql } from '../reports/in-roll-up.ts';
import { isKept, teamsOfDay } from '../reports/team-totals.ts';
import { sourcesOf } from '../sources/heard.ts';
import type { Organisation, Reading } from '../work.ts';
import { inOneStatement, standingsBy, targetsInForce } from './in-force.ts';
import { type DayRow, measureOf, standingIn, type TargetRow } from './measured.ts';
import { withSupposed } from './supposed.ts';

/**
 * How teams stand with each indicator for which they have a target, in the order of `indicators`; what is below a team
 * counts. Each day counts for the teams that its person belonged to on that day, and a person who belongs to two of them
 * counts once. What adds up is kept by team; the days of a rate or a level are read from the people and rolled up here.
 */
export async function standingsOfTeams(
  work: Reading,
  teamIds: readonly string[],
  indicators: readonly Indicator[],
  kinds?: readonly PeriodKind[],
): Promise<Map<string, Standing[]>> {
  const { tx, org, today, known } = work;
  const rows = await rowsOfTeams(tx, { org, today, ids: teamIds, indicators, kinds, known });
  const sources = await sourcesOf(
    work,
    indicators.map(({ key }) => key),
  );
  const supposed = work.supposed ? teamsOfDay(org, work.supposed.personId, today) : [];
  return standingsBy(
    teamIds,
    indicators,
    rows,
    ({ teamId }) => teamId,
    (indicator, found) => {
      const row = withSupposed(work, indicator, found, supposed.includes(found.teamId), isKept(indicator));
      return standingIn(work, indicator, row, rolledUp(work, indicator, row), {}, sources);
    },
  );
}

const rowsOfTeams = inOneStatement(
  (tx, question) => {
    const { org, today, indicators } = question;
    const day = fromDay(today);
    const others = indicators.filter((indicator) => !isKept(indicator)).map(({ key }) => key);
    const people = others.length > 0 ? everInThese(org, question.ids) : [];
    return tx.$queryRaw<(TargetRow & { readonly teamId: string })[]>`
      SELECT c."teamId"::text AS "teamId", c.indicator, c.kind, c."from", c.until, c.target, r.sum, d.days
      FROM (
        ${targetsInForce(question, 'teamId')}
      ) c
      LEFT JOIN LATERAL (
        SELECT sum(amount) AS sum FROM team_total
        WHERE "orgId" = ${org.id}::uuid AND "teamId" = c."teamId" AND indicator = c.indicator
          AND day BETWEEN c."from" AND ${day}::date
      ) r ON true
      LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('personId', "personId", 'day', day, 'base', base::text,
          'amount', ${countedSql('inRollUp')}::text)) AS days
        FROM total
        WHERE "orgId" = ${org.id}::uuid AND "personId" = ANY (${people}::uuid[])
          AND c.indicator = ANY (${others}) AND indicator = c.indicator AND day BETWEEN c."from" AND ${day}::date
          AND ${saysSql}
      ) d ON true`;
  },
  ({ teamId }) => teamId,
);

/** Whoever belongs, or once belonged, to one of these teams or to a team that was ever below it. */
function everInThese({ rules }: Organisation, teamIds: readonly string[]): string[] {
  const wanted = new Set(teamIds);
  // A set that grows while it is walked: what is below is walked as well.
  for (const id of wanted) for (const { teamId, parentId } of rules.placements) if (parentId === id) wanted.add(teamId);
  return [...new Set(rules.memberships.filter(({ teamId }) => wanted.has(teamId)).map(({ personId }) => personId))];
}

/** What the people of a team come to, each with the days on which they belonged to it or to a team below. */
function rolledUp(
  { org }: Reading,
  indicator: Indicator,
  { teamId, days }: TargetRow & { readonly teamId: string },
): Measure | undefined {
  const counted = (days ?? []).filter(({ personId, day }) =>
    teamsOfDay(org, personId, Temporal.PlainDate.from(day)).includes(teamId),
  );
  const people = Map.groupBy(counted, ({ personId }: DayRow) => personId);
  const measures = [...people.values()].flatMap((own) => measureOf(indicator, own) ?? []);
  return overPeople(indicator.rollupPeople, measures)?.measure;
}
