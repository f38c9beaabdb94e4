import type { Indicator } from '../../domain/indicators/indicator.ts';
import { differenceBetween, type ScorecardDifference } from '../../domain/scorecards/difference.ts';
import { Refusal } from '../../errors.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Team } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { askedTeam, heldBy, versionNumbered } from './show.ts';

export interface Compared {
  readonly holder: Team;
  readonly before: Version;
  readonly after: Version;
  readonly difference: ScorecardDifference;
  readonly indicators: readonly Indicator[];
}

interface Version {
  readonly version: number;
  readonly from: Temporal.PlainDate;
}

/** Two versions of the scorecard of a team, in the order in which they are named. Throws what showing one throws. */
export function compareScorecards(work: Work, first: number, second: number, team: string | undefined): Compared {
  const held = heldBy(work, askedTeam(work, team));
  if (!held) throw new Refusal({ code: 'nothing-to-show' });
  const [before, after] = [versionNumbered(held, first), versionNumbered(held, second)];
  return {
    holder: held.holder,
    before,
    after,
    difference: differenceBetween(before, after),
    indicators: indicatorsOn(work.org, work.today),
  };
}
