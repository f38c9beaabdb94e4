import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/period.ts';
import { idsOf, type TargetOwner } from '../../domain/targets/target.ts';
import { fromDay } from '../../store/time.ts';
import { type Counting, counted, says } from '../reports/in-roll-up.ts';
import { isKept } from '../reports/team-totals.ts';
import type { Work } from '../work.ts';

/**
 * What these people and teams came to in a period, up to now where it runs; who has no numbers is absent. Only of what adds
 * up over days and people: of anything else there is nothing to divide by.
 */
export async function actualsIn(
  { tx, org }: Pick<Work, 'tx' | 'org'>,
  indicator: Indicator,
  { from, until }: Period,
  owners: readonly { readonly of: TargetOwner }[],
  counting: Counting,
): Promise<ReadonlyMap<string, bigint>> {
  if (!isKept(indicator)) return new Map();
  const where = { orgId: org.id, indicator: indicator.key, day: { gte: fromDay(from), lte: fromDay(until) } };
  const people = await tx.total.groupBy({
    by: ['personId'],
    where: { ...where, ...says, personId: { in: idsOf('person', owners) } },
    _sum: { amount: true, overlay: true },
  });
  const teams = await tx.teamTotal.groupBy({
    by: ['teamId'],
    where: { ...where, teamId: { in: idsOf('team', owners) } },
    _sum: { amount: true },
  });
  return new Map([
    ...people.map(({ personId, _sum }): [string, bigint] => [personId, counted(_sum, counting)]),
    ...teams.map(({ teamId, _sum }): [string, bigint] => [teamId, _sum.amount ?? 0n]),
  ]);
}
