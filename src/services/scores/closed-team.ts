import type { Period } from '../../domain/period.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import { maySeeValues } from '../people/towards.ts';
import { homeTeam } from '../teams/home.ts';
import { everybodyIn, type Member, type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { closedScores } from './closed.ts';
import { closablePeriod } from './one-closed.ts';
import type { Scored } from './read.ts';

export interface ClosedTeamScores {
  readonly team: Team;
  readonly period: Period;
  /** Who was in the team or below on its last day and is the actor's to see; without a score where none was kept. */
  readonly people: readonly (Member & { readonly scored: Scored | undefined })[];
  readonly fiscalYearStart: number;
}

/**
 * The scores of the actor's team in a month or a quarter, as they were kept when that was closed, or put right since. Throws
 * the Refusals `nothing-to-show` to whoever may not see the scores of others, and `unreadable-input`.
 */
export async function closedTeamScores(work: Work, word: string): Promise<ClosedTeamScores> {
  const { org } = work;
  const team = homeTeam(work);
  if (!team || !may(rolesTowardsTeam(actorStanding(work), team.id), 'seeValues')) {
    throw new Refusal({ code: 'nothing-to-show' });
  }
  const period = closablePeriod(work, word);
  const members = everybodyIn(org, teamsOn(org, period.until), team.id, period.until).filter(({ personId }) =>
    maySeeValues(work, personId),
  );
  const closed = await closedScores(
    work,
    period,
    members.map(({ personId }) => personId),
  );
  const byPerson = new Map(closed.map(({ scored }) => [scored.who.personId, scored]));
  return {
    ...{ team, period, fiscalYearStart: org.fiscalYearStart },
    people: members.map((member) => ({ ...member, scored: byPerson.get(member.personId) })),
  };
}
