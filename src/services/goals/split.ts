import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Division } from '../../domain/splits/division.ts';
import { membersOn, type Team } from '../teams/read.ts';
import type { Reading } from './people.ts';
import { nearest, readTargets } from './targets.ts';

/** How a team's target is divided among the teams, or the people, right below it. Undefined when the team has no target for it, or when the indicator does not add up over people. */
export async function splitOf(
  work: Reading,
  teams: readonly Team[],
  teamId: string,
  indicator: Indicator,
): Promise<Division | undefined> {
  if (indicator.rollupPeople !== 'sum') return undefined;
  const { tx, org, today } = work;
  const parent = nearest(await readTargets(tx, org.id, { teamIds: [teamId] }, today), indicator.key);
  if (!parent) return undefined;
  const childTeams = teams.filter((team) => team.parentId === teamId).map((team) => team.id);
  const people = membersOn(org, [teamId], today).map((member) => member.personId);
  const below = [
    ...(await readTargets(tx, org.id, { teamIds: childTeams }, today)),
    ...(await readTargets(tx, org.id, { personIds: people }, today)),
  ].filter((target) => target.indicator === indicator.key && target.period.from.equals(parent.period.from));
  const children = below.reduce((sum, target) => sum + target.amount, 0n);
  return { parent: parent.amount, children, reserve: parent.reserve };
}
