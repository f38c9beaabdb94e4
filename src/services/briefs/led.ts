import { type Named, namesOf } from '../helping/names.ts';
import { holdingOn } from '../rules/rules.ts';
import { childrenOf } from '../teams/children.ts';
import { managedTeams } from '../teams/managed.ts';
import { membersOn, type Team, teamsOn } from '../teams/read.ts';
import type { Organisation, Reading } from '../work.ts';

/** Somebody whom a manager leads: one of the own people, or who leads a team of the next level, and then that team. */
export interface Report {
  readonly personId: string;
  readonly name: string;
  readonly alias: string | null;
  /** Whose numbers it is about: of a manager those of the team. */
  readonly team: Team | undefined;
  /** The team in which they are led. */
  readonly inTeam: string;
}

type Day = { readonly org: Organisation; readonly today: Temporal.PlainDate };

/** The teams at whose head somebody is today, in the place of others too. */
export function headedBy({ org, today }: Day, personId: string): { readonly team: Team; readonly for: string }[] {
  const away = holdingOn(org.rules.delegations, today).filter(({ delegateId }) => delegateId === personId);
  const headed = [personId, ...away.map((one) => one.personId)].flatMap((one) =>
    managedTeams(org, one, today).map((team) => ({ team, for: one })),
  );
  return [...new Map(headed.map((one) => [one.team.id, one])).values()];
}

/** For whom somebody stands in today at the head of a team. */
export async function inPlaceOf(
  { tx, ...day }: Pick<Reading, 'tx' | 'org' | 'today'>,
  personId: string,
): Promise<Named[]> {
  const others = [...new Set(headedBy(day, personId).map((one) => one.for))].filter((one) => one !== personId);
  const nameOf = await namesOf({ tx, ...day }, others);
  return others.flatMap(nameOf);
}

/**
 * Whom somebody leads without anybody between: the people of the own teams, and the managers of the teams right below. Where
 * a team below has no manager, its people are led from above. Nobody leads themselves, nor whom they stand in for.
 */
export function ledBy(day: Day, personId: string): Report[] {
  const headed = headedBy(day, personId);
  const own = new Set(headed.map(({ team }) => team.id));
  const found = headed.flatMap(({ team, for: inPlaceOf }) =>
    reportsIn(day, team.id, own).filter((one) => one.personId !== personId && one.personId !== inPlaceOf),
  );
  return [...new Map(found.map((one) => [one.personId, one])).values()];
}

function reportsIn(day: Day, teamId: string, own: ReadonlySet<string>): Report[] {
  const teams = teamsOn(day.org, day.today);
  return childrenOf(day, teamId).flatMap(({ of, name, alias, leads }): Report[] => {
    if (of.kind === 'person') return leads ? [] : [{ personId: of.id, name, alias, team: undefined, inTeam: teamId }];
    if (own.has(of.id)) return [];
    const team = teams.find(({ id }) => id === of.id);
    const managers = membersOn(day.org, [of.id], day.today).filter(({ role }) => role === 'manager');
    if (managers.length === 0) return reportsIn(day, of.id, own);
    return managers.map((manager) => ({
      personId: manager.personId,
      name: manager.name,
      alias: manager.alias,
      team,
      inTeam: teamId,
    }));
  });
}

/** Everybody who leads people today, also in the place of others. */
export function leaders({ org, today }: Day): string[] {
  const managers = holdingOn(org.rules.memberships, today).filter(({ role }) => role === 'manager');
  const standIns = holdingOn(org.rules.delegations, today).map(({ delegateId }) => delegateId);
  const all = new Set([...managers.map(({ personId }) => personId), ...standIns]);
  return [...all].filter((personId) => ledBy({ org, today }, personId).length > 0);
}
