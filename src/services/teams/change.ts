import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { type Belonging, isNone, isQuiet, joining, leading, leaving, type Shift } from '../../domain/teams/shift.ts';
import { Refusal } from '../../errors.ts';
import { keepDraft } from '../drafts/keep.ts';
import type { Found } from '../people/find.ts';
import { actorStanding } from '../people/standing.ts';
import { lockRules } from '../rules/lock.ts';
import { holdingOn } from '../rules/rules.ts';
import type { Work } from '../work.ts';
import { type Team, teamsOn } from './read.ts';
import { storeShift } from './store-shift.ts';

export type Act = 'add' | 'manager' | 'remove';

export interface Planned {
  readonly act: Act;
  readonly person: Found;
  readonly team: Team;
  readonly shift: Shift;
  /** The teams that the person leaves for it. */
  readonly left: readonly Team[];
  /** Who managed the team before. */
  readonly before: readonly Found[];
}

/** Stored; or, with a draft, a preview of what will be. */
export type Changed = Planned & { readonly draftId: string | undefined };

/**
 * Puts somebody into a team, at its head, or out of it, from today on. What changes nobody's numbers is stored at once; for
 * the rest the actor is asked. Throws the Refusals `not-allowed` and `no-change`.
 */
export async function changeMembership(work: Work, act: Act, person: Found, team: Team): Promise<Changed> {
  await lockRules(work);
  const planned = planChange(work, act, person, team);
  if (isQuiet(planned.shift)) {
    await storeShift(work, planned);
    return { ...planned, draftId: undefined };
  }
  const content = { change: act, person: { ...person }, teamId: team.id, shift: shiftText(planned.shift) };
  return { ...planned, draftId: await keepDraft(work, 'team', content) };
}

/** What it comes to by the rules of today; two that read the same are the same. */
export const shiftText = (shift: Shift): string => JSON.stringify(shift);

export function planChange(work: Work, act: Act, person: Found, team: Team): Planned {
  const { org, today } = work;
  const teams = teamsOn(org, today);
  const held = holdingOn(org.rules.memberships, today).map(
    ({ teamId, personId, role }): Belonging => ({ teamId, personId, role }),
  );
  const shift = shifts[act](held, person.personId, team.id);
  mustBeAllowed(work, teams, team, person.personId, shift);
  if (isNone(shift)) throw new Refusal({ code: 'no-change' });
  const leftIds = shift.ends.filter((one) => one.personId === person.personId).map(({ teamId }) => teamId);
  const names = holdingOn(org.rules.memberships, today);
  return {
    act,
    person,
    team,
    shift,
    left: teams.filter(({ id }) => id !== team.id && leftIds.includes(id)),
    before: shift.ends
      .filter((one) => one.personId !== person.personId)
      .flatMap((one) => names.find(({ personId }) => personId === one.personId) ?? [])
      .map(({ personId, name, alias }) => ({ personId, name, alias })),
  };
}

const shifts = { add: joining, manager: leading, remove: leaving } as const;

/** Managers fill their own teams and all below, and name who manages a team below: never who manages their own. */
function mustBeAllowed(
  work: Work,
  teams: readonly Team[],
  team: Team,
  personId: string,
  { ends, begins }: Shift,
): void {
  const standing = actorStanding(work);
  const touched = [...ends, ...begins, { teamId: team.id, role: 'member' as const, personId }];
  const allowed = touched.every(({ teamId, role, personId: whose }) => {
    const above = teams.find(({ id }) => id === teamId)?.parentId;
    const place = role === 'manager' ? above : teamId;
    return may(place ? rolesTowardsTeam(standing, place, whose) : standing.admin ? ['admin'] : [], 'importPeople');
  });
  if (!allowed) throw new Refusal({ code: 'not-allowed' });
}
