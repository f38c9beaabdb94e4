import type { ScorecardVersion } from '../rules/rules.ts';
import { type Team, withAbove } from '../teams/read.ts';
import type { Organisation } from '../work.ts';

/** A scorecard with all its versions, and the team for which it is set. */
export interface Held {
  readonly id: string;
  readonly holder: Team;
  /** The latest day first; of one day the latest number, which puts the others right. */
  readonly versions: readonly ScorecardVersion[];
}

/** Those that a team stands under, the nearest first: its own, and those of the teams above. */
export const scorecardsAbove = ({ rules }: Organisation, teams: readonly Team[], teamId: string): Held[] =>
  withAbove(teams, teamId).flatMap((holder) =>
    rules.scorecards
      .filter((scorecard) => scorecard.teamId === holder.id)
      .map(({ id, versions }) => ({ id, holder, versions })),
  );

/** The version that holds on a day; undefined before the first. */
export const versionOn = (
  { versions }: Pick<Held, 'versions'>,
  day: Temporal.PlainDate,
): ScorecardVersion | undefined => versions.find(({ from }) => Temporal.PlainDate.compare(from, day) <= 0);
