import { mostSides } from '../../domain/contests/contest.ts';
import { readSides } from '../../domain/contests/sides-line.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { Refusal } from '../../errors.ts';
import { colleagues } from '../people/colleagues.ts';
import { findPerson } from '../people/find.ts';
import { actorStanding } from '../people/standing.ts';
import { findTeam } from '../teams/named.ts';
import { type Team, teamsOn, withBelow } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Problem, problem } from './problems.ts';

export interface SideWanted {
  readonly kind: 'person' | 'team';
  readonly id: string;
  readonly name: string;
  readonly alias: string | null;
}

const mention = /^(?:[@＠]|<@)/u;

/**
 * Those who compete: the actor and a colleague who is named, or teams of the actor's. In words, or by ids as a form and a draft
 * have them. Throws the Refusal `not-your-team`.
 */
export async function sidesFrom(work: Work, line: string | undefined): Promise<readonly SideWanted[] | Problem> {
  const words = readSides(line ?? '');
  const [first] = words;
  if (!first) return problem({ part: 'sides', why: 'missing' });
  const teams = words.map((word) => teamWith(work, word));
  if (words.length === 1 && !teams[0]) return duel(work, first);
  if (words.some((word) => mention.test(word))) return problem({ part: 'sides', why: 'several-people' });
  const unknown = words.find((_, at) => !teams[at]);
  if (unknown) return problem({ part: 'sides', why: 'nobody', word: unknown });
  return ofTeams(work, [...new Set(teams.flatMap((team) => team ?? []))]);
}

const teamWith = (work: Work, word: string): Team | undefined =>
  teamsOn(work.org, work.today).find(({ id }) => id === word) ??
  (mention.test(word) ? undefined : findTeam(work, word));

async function duel(work: Work, word: string): Promise<readonly SideWanted[] | Problem> {
  const { tx, org, actor } = work;
  const chosen = (await colleagues(work)).find(({ personId }) => personId === word);
  const other = chosen ?? (await findPerson(work, word));
  if (!other) return problem({ part: 'sides', why: 'nobody', word });
  if (other.personId === actor.personId) return problem({ part: 'sides', why: 'self' });
  const select = { name: true, alias: true } as const;
  const own = await tx.person.findUniqueOrThrow({ where: { orgId_id: { orgId: org.id, id: actor.personId } }, select });
  const { personId: id, name, alias } = other;
  return [
    { kind: 'person', id: actor.personId, ...own },
    { kind: 'person', id, name, alias },
  ];
}

/** At least two, none of them within another, and all of them the actor's to name. */
function ofTeams(work: Work, named: readonly Team[]): readonly SideWanted[] | Problem {
  const teams = teamsOn(work.org, work.today);
  if (named.length < 2) return problem({ part: 'sides', why: 'alone' });
  if (named.length > mostSides) return problem({ part: 'sides', why: 'too-many' });
  const standing = actorStanding(work);
  const foreign = named.find(({ id }) => !may(rolesTowardsTeam(standing, id), 'startContest'));
  if (foreign) throw new Refusal({ code: 'not-your-team', team: foreign });
  const within = named.some(({ id }) =>
    named.some((other) => other.id !== id && withBelow(teams, other.id).includes(id)),
  );
  if (within) return problem({ part: 'sides', why: 'within' });
  return named.map(({ id, name, alias }) => ({ kind: 'team', id, name, alias }));
}
