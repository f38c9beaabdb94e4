import type { Indicator } from '../../domain/indicators/indicator.ts';
import { contains, type Period } from '../../domain/period.ts';
import { type Aim, type Covered, coverage } from '../../domain/splits/coverage.ts';
import { hasBegun } from '../../domain/targets/verdict.ts';
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
  return period && splitIn(work, teams, teamId, indicator, period);
}

/** The same in a period that is named, as it holds today, or will when the period begins, or did when it ended. */
export async function splitIn(
  work: Reading,
  teams: readonly Team[],
  teamId: string,
  indicator: Indicator,
  period: Period,
): Promise<Covered | undefined> {
  if (indicator.rollupPeople !== 'sum') return undefined;
  const { tx, org, today } = work;
  const day = contains(period, today) ? today : hasBegun(period, today) ? period.until : period.from;
  const children = teams.filter(({ parentId }) => parentId === teamId);
  const members = membersOn(org, [teamId], today);
  const teamIds = [teamId, ...children.map(({ id }) => id)];
  const ofTeams = await readTargets(tx, org.id, { teamIds }, day);
  const ofPeople = await readTargets(tx, org.id, { personIds: members.map(({ personId }) => personId) }, day);
  const aims = (targets: readonly Target[]) => aimsOf(targets, indicator, period);
  const covered = coverage(
    teams.filter(({ id, parentId }) => id === teamId || parentId === teamId),
    members,
    { teams: aims(ofTeams), people: aims(ofPeople) },
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
