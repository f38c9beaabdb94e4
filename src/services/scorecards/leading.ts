import { addsUp, type Indicator } from '../../domain/indicators/indicator.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Team } from '../teams/read.ts';
import type { Organisation } from '../work.ts';
import { scorecardOf } from './read.ts';

/** The heaviest result on the team's scorecard that adds up over days. */
export function leadingIndicator(
  org: Organisation,
  teams: readonly Team[],
  teamId: string,
  day: Temporal.PlainDate,
): Indicator | undefined {
  const indicators = indicatorsOn(org, day);
  return (scorecardOf(org, teams, teamId, day)?.items ?? [])
    .map((item) => indicators.find((indicator) => indicator.key === item.indicator))
    .find((indicator) => indicator && indicator.dimension === 'result' && addsUp(indicator));
}
