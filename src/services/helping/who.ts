import type { Span } from '../../domain/period.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { betweenPeople, betweenTeams, type Cell, type Help, standApart, tasksIn } from '../../domain/tasks/helping.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import { homeOf, homeTeam } from '../teams/home.ts';
import { findTeam } from '../teams/named.ts';
import { everybodyIn, membersOn, type Team, teamsOn, withBelow } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Named, namesOf } from './names.ts';
import { helpIn } from './read.ts';

/** Who helped whom: distinct tasks, and points. */
export interface Pair {
  readonly helper: Named;
  readonly helped: Named;
  readonly tasks: number;
  readonly points: number;
}

export interface Helping {
  readonly team: Team;
  readonly window: Span;
  /** Of the team and below, on either side. */
  readonly tasks: number;
  readonly points: number;
  readonly teams: readonly Pair[];
  /** Who of the team has helped. */
  readonly helpers: readonly Named[];
  /** What the actor gave and got. */
  readonly own: readonly Pair[];
  /** For whoever may see the details of these people. */
  readonly details:
    | {
        readonly people: readonly Pair[];
        readonly unanswered: readonly (Named & { readonly tasks: readonly number[] })[];
        readonly untouched: readonly Named[];
        readonly notYet: readonly Named[];
      }
    | undefined;
  readonly actorId: string;
}

/** A team as somebody calls it, or by its id. */
export type TeamAsked = string | { readonly id: string };

/**
 * Who helps whom in the actor's team and below, or in a team that is named: a member is told of the own team in counts and
 * helpers' names, whoever may see values is told of each person. Throws the Refusal `nothing-to-show` for a team that is out
 * of reach or does not exist, and to somebody without one.
 */
export async function whoHelpsWhom(work: Work, whose: TeamAsked | undefined): Promise<Helping> {
  const { org, today, actor } = work;
  const teams = teamsOn(org, today);
  const team =
    whose === undefined
      ? homeTeam(work)
      : typeof whose === 'string'
        ? findTeam(work, whose)
        : teams.find(({ id }) => id === whose.id);
  const roles = team ? rolesTowardsTeam(actorStanding(work), team.id) : [];
  if (!team || !may(roles, 'seeProgress')) throw new Refusal({ code: 'nothing-to-show' });
  const members = everybodyIn(org, teams, team.id, today);
  const below = withBelow(teams, team.id);
  const { window, helps: all, asked } = await helpIn(work);

  const ours = new Set(members.map(({ personId }) => personId));
  const helps = all.filter(
    ({ helperId, helpedId }) => helperId !== helpedId && (ours.has(helperId) || ours.has(helpedId)),
  );
  const people = betweenPeople(helps);
  const nameOf = await namesOf(work, [...ours, ...people.flatMap(({ helper, helped }) => [helper, helped])]);
  const teamCells = betweenTeams(helps, (personId, help) => homeOf(org, personId, dayOf(help, org.zone))?.teamId);
  const teamNamed = (id: string): Named[] => teams.filter((one) => one.id === id);

  // Who only manages is not asked why.
  const reps = members.filter(({ role }) => role === 'member').map(({ personId }) => personId);
  const apart = standApart(reps, all, asked);
  // In a team with teams below it, a member knows who is in the team itself.
  const known = new Set(membersOn(org, may(roles, 'seeValues') ? below : [team.id], today).map((one) => one.personId));
  return {
    team,
    window,
    tasks: tasksIn(helps).length,
    points: helps.reduce((sum, { points, overlay }) => sum + (overlay ? 0 : points), 0),
    teams: pairsOf(
      teamCells.filter(({ helper, helped }) => below.includes(helper) || below.includes(helped)),
      teamNamed,
    ),
    helpers: [...new Set(people.map(({ helper }) => helper))].filter((id) => known.has(id)).flatMap(nameOf),
    own: pairsOf(
      people.filter(({ helper, helped }) => helper === actor.personId || helped === actor.personId),
      nameOf,
    ),
    details: may(roles, 'seeValues')
      ? {
          people: pairsOf(people, nameOf),
          unanswered: apart.unanswered.flatMap(({ personId, tasks }) =>
            nameOf(personId).map((who) => ({ ...who, tasks })),
          ),
          untouched: apart.untouched.flatMap(nameOf),
          notYet: apart.notYet.flatMap(nameOf),
        }
      : undefined,
    actorId: actor.personId,
  };
}

const pairsOf = (cells: readonly Cell[], nameOf: (id: string) => Named[]): Pair[] =>
  cells.flatMap(({ helper, helped, tasks, points }) => {
    const [[one], [other]] = [nameOf(helper), nameOf(helped)];
    return one && other ? [{ helper: one, helped: other, tasks, points }] : [];
  });

const dayOf = ({ confirmedAt }: Help, zone: string): Temporal.PlainDate =>
  confirmedAt.toZonedDateTimeISO(zone).toPlainDate();
