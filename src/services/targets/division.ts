import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { Division } from '../../domain/splits/division.ts';
import { idsOf } from '../../domain/targets/target.ts';
import { asOf } from '../../domain/targets/verdict.ts';
import { childrenOf } from '../teams/children.ts';
import type { Reading } from '../work.ts';
import { nearest, readTargets } from './read.ts';

/**
 * How a team's target is divided among its children, in the period of the target that is nearest. Undefined when the team
 * has no target for it, or when the indicator does not add up over people: such a target is everybody's as it is.
 */
export async function divisionOf(work: Reading, teamId: string, indicator: Indicator): Promise<Division | undefined> {
  if (indicator.rollupPeople !== 'sum') return undefined;
  const own = await readTargets(work.tx, work.org.id, { teamIds: [teamId] }, work.today);
  const period = nearest(own, indicator.key)?.period;
  return period && divisionIn(work, teamId, indicator, period);
}

/** The same in a period that is named, as it holds today, or will when the period begins, or did when it ended. */
export async function divisionIn(
  work: Reading,
  teamId: string,
  indicator: Indicator,
  period: Period,
): Promise<Division | undefined> {
  if (indicator.rollupPeople !== 'sum') return undefined;
  const { tx, org, today } = work;
  const day = asOf(period, today);
  const children = childrenOf(work, teamId);
  const targets = [
    ...(await readTargets(tx, org.id, { teamIds: [teamId, ...idsOf('team', children)] }, day)),
    ...(await readTargets(tx, org.id, { personIds: idsOf('person', children) }, day)),
  ].filter((target) => target.indicator === indicator.key && isSame(target.period, period));
  const own = targets.find((target) => target.teamId === teamId);
  if (!own) return undefined;
  const parts = targets.filter((target) => target !== own);
  return {
    parent: own.amount,
    children: parts.reduce((sum, { amount }) => sum + amount, 0n),
    reserve: own.reserve,
  };
}

/** A month and a quarter can begin on the same day. */
const isSame = (a: Period, b: Period): boolean => a.from.equals(b.from) && a.until.equals(b.until);
