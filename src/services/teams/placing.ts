import { readPlacing } from '../../domain/teams/line.ts';
import { Refusal, UnknownAccount } from '../../errors.ts';
import { type Found, findPerson, strangerMeant } from '../people/find.ts';
import { actorStanding, managedBy } from '../people/standing.ts';
import type { Work } from '../work.ts';
import { findTeam, teamNamed } from './named.ts';
import { type Team, teamsOn } from './read.ts';

export interface Placed {
  readonly person: Found;
  /** Undefined where the line names no team. */
  readonly team: Team | undefined;
}

/**
 * `@li to 华东`, with the names of today. Throws the Refusals `unreadable-input`, `no-person` and `no-team`, and
 * `UnknownAccount` where whoever may bring people mentions somebody who has not written yet.
 */
export async function readPlaced(work: Work, line: string): Promise<Placed> {
  const readings = readPlacing(line);
  let known: { readonly person: Found; readonly team: string } | undefined;
  for (const { who, team: word } of readings) {
    const person = await findPerson(work, who);
    const team = word === undefined ? undefined : findTeam(work, word);
    if (person && (team || word === undefined)) return { person, team };
    if (person && word !== undefined) known ??= { person, team: word };
  }
  if (known) return { person: known.person, team: teamNamed(work, known.team) };
  const [first] = readings;
  if (!first) throw new Refusal({ code: 'unreadable-input', missing: 'whom' });
  const standing = actorStanding(work);
  const stranger = await strangerMeant(work, first.who);
  if (stranger && (standing.admin || standing.manages.length > 0)) throw new UnknownAccount(stranger);
  throw new Refusal({ code: 'no-person', word: first.who });
}

/** The team that is meant where none is named: that of the chat, the one the actor manages, or else the company. */
export async function ownTeam(work: Work, chatId: string | undefined): Promise<Team> {
  const { tx, org, today, actor } = work;
  const teams = teamsOn(org, today);
  const chat = chatId
    ? await tx.chat.findUnique({ where: { orgId_id: { orgId: org.id, id: chatId } }, select: { teamId: true } })
    : null;
  const [managed] = managedBy(work, actor.personId);
  const wanted = chat?.teamId ?? managed;
  const team = teams.find(({ id, parentId }) => (wanted ? id === wanted : parentId === null));
  if (!team) throw new Refusal({ code: 'nothing-to-show' });
  return team;
}
