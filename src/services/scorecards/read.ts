import type { ScorecardVersion } from '../rules/rules.ts';
import { type Team, withAbove } from '../teams/read.ts';
import type { Organisation } from '../work.ts';

/** What counts, heaviest first; weights in hundredths of a percent, 10 000 in all. */
export type Weights = ScorecardVersion['items'];

/** The scorecard that a team stands under on a day: its own, or that of the nearest team above; undefined without one. */
export function scorecardOf(
  { rules }: Organisation,
  teams: readonly Team[],
  teamId: string,
  day: Temporal.PlainDate,
): ScorecardVersion | undefined {
  for (const { id } of withAbove(teams, teamId)) {
    const versions = rules.scorecards.find((scorecard) => scorecard.teamId === id)?.versions ?? [];
    const own = versions.find(({ from }) => Temporal.PlainDate.compare(from, day) <= 0);
    if (own) return own;
  }
  return undefined;
}

/** Orders things about indicators by their weight; what has none comes last. */
export function byWeight<Thing>(weights: Weights, indicatorOf: (thing: Thing) => string) {
  const rank = (thing: Thing): number => {
    const index = weights.findIndex((item) => item.indicator === indicatorOf(thing));
    return index < 0 ? weights.length : index;
  };
  return (a: Thing, b: Thing): number => rank(a) - rank(b);
}
