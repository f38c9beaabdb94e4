import type { Aims } from '../../domain/changes/fitting-day.ts';
import type { Period } from '../../domain/period.ts';
import { fromDay, toDay } from '../../store/time.ts';
import type { ScorecardVersion } from '../rules/rules.ts';
import { scorecardsAbove, versionOn } from '../scorecards/held.ts';
import { homeOf } from '../teams/home.ts';
import { everybodyIn, teamsOn } from '../teams/read.ts';
import type { Organisation, Work } from '../work.ts';

/** Whose score follows a scorecard on a day: everybody who is then at home in a team that stands under it. */
export function scoredBy(org: Organisation, scorecardId: string, day: Temporal.PlainDate): string[] {
  const holder = org.rules.scorecards.find(({ id }) => id === scorecardId);
  const teams = teamsOn(org, day);
  if (!holder || !teams.some(({ id }) => id === holder.teamId)) return [];
  return everybodyIn(org, teams, holder.teamId, day)
    .map(({ personId }) => personId)
    .filter((personId) => {
      const home = homeOf(org, personId, day);
      const counts = home && scorecardsAbove(org, teams, home.teamId).find((held) => versionOn(held, day));
      return counts?.id === scorecardId;
    });
}

/** A year back is enough to know in which periods somebody's targets are set. */
const lookBack = Temporal.Duration.from({ years: 1 });

/**
 * In which periods those are measured who are scored by a version on a day: with their own targets, and with those of
 * their teams where these count for them.
 */
export async function aimsUnder(
  { tx, org, today }: Pick<Work, 'tx' | 'org' | 'today'>,
  scorecardId: string,
  { items, teamIndicator }: Pick<ScorecardVersion, 'items' | 'teamIndicator'>,
  day: Temporal.PlainDate,
): Promise<Aims[]> {
  const people = scoredBy(org, scorecardId, day);
  const homes = people.flatMap((personId) => homeOf(org, personId, day)?.teamId ?? []);
  const keys = items.map(({ indicator }) => indicator);
  const rows = await tx.target.groupBy({
    by: ['personId', 'teamId', 'indicator', 'periodId'],
    where: {
      orgId: org.id,
      period: { until: { gte: fromDay(today.subtract(lookBack)) } },
      OR: [
        { personId: { in: people }, indicator: { in: keys } },
        {
          teamId: { in: [...new Set(homes)] },
          indicator: { in: [...keys, ...(teamIndicator ? [teamIndicator] : [])] },
        },
      ],
    },
  });
  const periods = new Map(
    (await tx.period.findMany({ where: { orgId: org.id, id: { in: rows.map(({ periodId }) => periodId) } } })).map(
      ({ id, kind, from, until }): [string, Period] => [id, { kind, from: toDay(from), until: toDay(until) }],
    ),
  );
  const owners = Map.groupBy(rows, ({ personId, teamId, indicator }) => `${personId ?? teamId} ${indicator}`);
  // Most people are measured in the same periods, and each set of them is looked at once.
  const sets = new Map(
    [...owners.values()].map((own) => {
      const ids = own.map(({ periodId }) => periodId).sort();
      return [ids.join(), { periods: ids.flatMap((id) => periods.get(id) ?? []) }];
    }),
  );
  return [...sets.values()];
}
