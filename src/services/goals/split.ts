import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/period.ts';
import { type Aim, type Covered, coverage } from '../../domain/splits/coverage.ts';
import { membersOn, type Team } from '../teams/read.ts';
import type { Reading } from './people.ts';
import { nearest, readTargets, type Target } from './targets.ts';

/**
 * How a team's target is divided among the teams and people right below it, in the same period. Undefined when the team has
 * no target for it, or when the indicator does not add up over people.
 */
export async function splitOf(
  work: Reading,
  teams: readonly Team[],
  teamId: string,
  indicator: Indicator,
): Promise<Covered | undefined> {
  if (indicator.rollupPeople !== 'sum') return undefined;
  const { tx, org, today } = work;
  const own = await readTargets(tx, org.id, { teamIds: [teamId] }, today);
  const period = nearest(own, indicator.key)?.period;
  if (!period) return undefined;
  const children = teams.filter(({ parentId }) => parentId === teamId);
  const members = membersOn(org, [teamId], today);
  const ofTeams = await readTargets(tx, org.id, { teamIds: children.map(({ id }) => id) }, today);
  const ofPeople = await readTargets(tx, org.id, { personIds: members.map(({ personId }) => personId) }, today);
  const aims = (targets: readonly Target[]) => aimsOf(targets, indicator, period);
  const covered = coverage(
    teams.filter(({ id, parentId }) => id === teamId || parentId === teamId),
    members,
    { teams: aims([...own, ...ofTeams]), people: aims(ofPeople) },
  );
  return covered.get(teamId);
}

/** By whose they are. */
const aimsOf = (targets: readonly Target[], indicator: Indicator, period: Period): Map<string, Aim> =>
  new Map(
    targets
      .filter((target) => target.indicator === indicator.key && isSame(target.period, period))
      .map((target) => [target.teamId ?? target.personId ?? '', target]),
  );

/** A month and a quarter can begin on the same day. */
const isSame = (a: Period, b: Period): boolean => a.from.equals(b.from) && a.until.equals(b.until);
