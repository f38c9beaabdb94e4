import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import { homeTeam } from '../teams/home.ts';
import { everybodyIn, type Member, type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Scored, scoreOfTeam, scoresOf } from './read.ts';

export interface TeamScores {
  readonly team: Team;
  /** What the team comes to; undefined without any data. */
  readonly together: Awaited<ReturnType<typeof scoreOfTeam>>;
  /** Everybody of the team and below; without a score where there is no scorecard. */
  readonly people: readonly (Member & { readonly scored: Scored | undefined })[];
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** The scores of the actor's team. Throws the Refusal `nothing-to-show` to whoever may not see the scores of others. */
export async function teamScores(work: Work): Promise<TeamScores> {
  const { org, today, now } = work;
  const team = homeTeam(work);
  if (!team || !may(rolesTowardsTeam(actorStanding(work), team.id), 'seeValues')) {
    throw new Refusal({ code: 'nothing-to-show' });
  }
  const members = everybodyIn(org, teamsOn(org, today), team.id, today);
  const scores = await scoresOf(
    work,
    members.map(({ personId }) => personId),
  );
  const byPerson = new Map(scores.map((scored) => [scored.who.personId, scored]));
  return {
    team,
    together: await scoreOfTeam(work, team),
    people: members.map((member) => ({ ...member, scored: byPerson.get(member.personId) })),
    fiscalYearStart: org.fiscalYearStart,
    at: now,
  };
}
