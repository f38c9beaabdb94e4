import { may, rolesTowards } from '../../domain/rights.ts';
import type { TargetOwner } from '../../domain/targets/target.ts';
import { readMention } from '../../domain/whom.ts';
import { Refusal } from '../../errors.ts';
import { findPerson } from '../people/find.ts';
import { actorStanding } from '../people/standing.ts';
import { findTeam, teamNamed } from '../teams/named.ts';
import { ownTeam } from '../teams/placing.ts';
import { membershipsOf } from '../teams/read.ts';
import type { Work } from '../work.ts';

/** Somebody, or a team, with a target. */
export interface Whose {
  readonly of: TargetOwner;
  readonly name: string;
  readonly alias: string | null;
}

const here = ['team', '团队', '本队'];

/**
 * Whose target a word means: `@li`, a team by its name, `company`, or `team` for that of the chat or the actor's own. Throws
 * the Refusals `nothing-to-show`, the same for who is not to be seen and who is not there, and `no-team`.
 */
export async function whoseTarget(work: Work, word: string, chatId: string | undefined): Promise<Whose> {
  const mentioned = readMention(word) !== undefined;
  const team = mentioned
    ? undefined
    : here.includes(word.toLowerCase())
      ? await ownTeam(work, chatId)
      : findTeam(work, word);
  if (team) return { of: { kind: 'team', id: team.id }, name: team.name, alias: team.alias };
  const person = await findPerson(work, word);
  if (person && mayBeSeen(work, person.personId)) {
    return { of: { kind: 'person', id: person.personId }, name: person.name, alias: person.alias };
  }
  if (mentioned) throw new Refusal({ code: 'nothing-to-show' });
  const { id, name, alias } = teamNamed(work, word);
  return { of: { kind: 'team', id }, name, alias };
}

function mayBeSeen(work: Work, personId: string): boolean {
  const teams = membershipsOf(work.org, personId, work.today).map(({ teamId }) => teamId);
  return may(rolesTowards(actorStanding(work), { personId, teams }), 'seeProgress');
}
