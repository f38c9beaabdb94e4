import { type Contributions, contributionsOf, contributionsToScore } from '../../domain/contribution.ts';
import { one, type Ratio } from '../../domain/ratio.ts';
import type { Standing } from '../../domain/standing.ts';
import { ownScoreOfTeam, scoresOf } from '../scores/read.ts';
import { everybodyIn, type Member, type Team, teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';

/** Where the score of a team, or of somebody, comes from. */
export interface Contributed {
  /** Undefined without any data; 1 is 100 points. */
  readonly score: Ratio | undefined;
  readonly parts: Contributions;
}

export interface TeamContributed extends Team, Contributed {
  /** How many belong to it and to what is below it. */
  readonly size: number;
}

/** The contributions within a team, before privacy takes away what a chat may not show. */
export interface ContributionWithin {
  readonly team: TeamContributed;
  /** The teams right below it. */
  readonly below: readonly TeamContributed[];
  /** Everybody in it and below who has a scorecard. */
  readonly people: readonly (Member & Contributed)[];
}

/** As of `work.today`. Undefined where there is no such team. */
export async function contributionWithin(work: Reading, teamId: string): Promise<ContributionWithin | undefined> {
  const { org, today } = work;
  const teams = teamsOn(org, today);
  const team = teams.find(({ id }) => id === teamId);
  if (!team) return undefined;
  const contributed = async (of: Team): Promise<TeamContributed> => {
    const { own, standings } = await ownScoreOfTeam(work, of);
    const size = everybodyIn(org, teams, of.id, today).length;
    return { ...of, size, score: own.value, parts: contributionsOf(own, aboutThese(standings)) };
  };
  const below: TeamContributed[] = [];
  for (const child of teams.filter(({ parentId }) => parentId === teamId)) below.push(await contributed(child));
  const ids = everybodyIn(org, teams, teamId, today).map(({ personId }) => personId);
  const scores = await scoresOf(work, ids);
  return {
    team: await contributed(team),
    below,
    people: scores.map(({ who, score, items }) => ({
      ...who,
      score: score.value,
      parts: contributionsToScore(score, aboutThese(items.flatMap(({ standing }) => standing ?? []))),
    })),
  };
}

/** Where less is better, and where days do not add up, all of the target is due at any time. */
export function aboutThese(standings: readonly Standing[]) {
  const known = new Map(standings.map((standing) => [standing.indicator.key, standing]));
  return (key: string) => {
    const standing = known.get(key);
    if (!standing) return undefined;
    const { dimension, direction } = standing.indicator;
    return { dimension, expected: direction === 'lower' ? one : standing.expected };
  };
}
