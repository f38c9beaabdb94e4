import { addsUp, type Indicator } from '../../domain/indicators/indicator.ts';
import { type Standing, standingOf } from '../../domain/standing.ts';
import { type Team, withBelow } from '../teams/read.ts';
import { sumsOfTeams } from './actuals.ts';
import { type Reading, surroundings } from './people.ts';
import { nearest, readTargets } from './targets.ts';

/** How a team stands with each indicator for which it has a target; what is below it counts. */
export async function standingsOfTeam(
  work: Reading,
  teams: readonly Team[],
  teamId: string,
  indicators: readonly Indicator[],
): Promise<Standing[]> {
  const targets = await readTargets(work.tx, work.org.id, { teamIds: [teamId] }, work.today);
  const chosen = indicators.filter(addsUp).flatMap((indicator) => {
    const target = nearest(targets, indicator.key);
    return target ? [{ indicator, target }] : [];
  });
  const around = await surroundings(
    work,
    chosen.map(({ target }) => target),
    (span) => sumsOfTeams(work.tx, work.org.id, withBelow(teams, teamId), span),
  );
  return chosen.map(({ indicator, target }) => {
    const { calendar, sums } = around(target);
    const actual = sums.find((sum) => sum.indicator === indicator.key)?.amount ?? 0n;
    return standingOf(indicator, target, actual, { ...work, calendar, thresholds: work.org.policy.thresholds });
  });
}
