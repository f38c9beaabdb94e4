import type { ScorecardVersion } from '../rules/rules.ts';
import type { Team } from '../teams/read.ts';
import type { Organisation } from '../work.ts';
import { scorecardsAbove, versionOn } from './held.ts';

/** What counts, heaviest first; weights in hundredths of a percent, 10 000 in all. */
export type Weights = ScorecardVersion['items'];

/** The scorecard that a team stands under on a day: its own, or that of the nearest team above; undefined without one. */
export function scorecardOf(
  org: Organisation,
  teams: readonly Team[],
  teamId: string,
  day: Temporal.PlainDate,
): ScorecardVersion | undefined {
  return scorecardsAbove(org, teams, teamId)
    .map((held) => versionOn(held, day))
    .find((version) => version !== undefined);
}

/** Orders things about indicators by their weight; what has none comes last. */
export function byWeight<Thing>(weights: Weights, indicatorOf: (thing: Thing) => string) {
  const rank = (thing: Thing): number => {
    const index = weights.findIndex((item) => item.indicator === indicatorOf(thing));
    return index < 0 ? weights.length : index;
  };
  return (a: Thing, b: Thing): number => rank(a) - rank(b);
}
