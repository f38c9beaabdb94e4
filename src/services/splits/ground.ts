import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/period.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import type { SetTarget, TargetOwner } from '../../domain/targets/target.ts';
import { hasBegun } from '../../domain/targets/verdict.ts';
import { Refusal } from '../../errors.ts';
import { fromDay } from '../../store/time.ts';
import { targetsToSet } from '../goals/may-set.ts';
import { targetsSetBefore } from '../goals/set-before.ts';
import { actorStanding } from '../people/standing.ts';
import type { Team } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type Below, besideChildren, childrenOf } from './children.ts';

/** Somebody, or a team, right below the team whose target is split. */
export interface Child extends Below {
  /** The target for the period as it stands; undefined without one. */
  readonly before: SetTarget | undefined;
  /**
   * `stands`: it has a target that the split leaves alone, since the period runs, or since it is no part of the split: a
   * manager's own. `own`: the actor's, which the actor does not set.
   */
  readonly is: 'open' | 'stands' | 'own';
}

/** What a split begins with: whose target, for what and when, and who is below. */
export interface Ground {
  readonly team: Team;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly parent: SetTarget;
  readonly children: readonly Child[];
}

/**
 * The teams right below a team, or, where there are none, its people, with their targets as they stand. Throws the Refusals
 * `not-allowed`, `no-target` where there is nothing to split, `period-closed`, and `target-locked` where the period runs
 * and everybody has a target already.
 */
export async function groundOf(work: Work, team: Team, indicator: Indicator, period: Period): Promise<Ground> {
  const { org, today } = work;
  if (!may(rolesTowardsTeam(actorStanding(work), team.id), 'setTarget')) throw new Refusal({ code: 'not-allowed' });
  await mustBeOpen(work, period);
  const [below, beside] = [childrenOf(work, team.id), besideChildren(work, team.id)];
  const own: TargetOwner = { kind: 'team', id: team.id };
  const aimed = (of: TargetOwner) => ({ of, indicator, period });
  const known = await targetsSetBefore(work, [own, ...[...below, ...beside].map(({ of }) => of)].map(aimed));
  const parent = known.of(aimed(own));
  const { fiscalYearStart } = org;
  if (!parent) throw new Refusal({ code: 'no-target', team, indicator, period, fiscalYearStart });
  const maySet = await targetsToSet(work);
  const children = below.map((child): Child => {
    const before = known.of(aimed(child.of));
    const is = before && hasBegun(period, today) ? 'stands' : maySet(child.of) ? 'open' : 'own';
    return { ...child, before, is };
  });
  if (children.length > 0 && children.every(({ is }) => is === 'stands')) {
    const amount = children.length === 1 ? children[0]?.before?.amount : undefined;
    throw new Refusal({ code: 'target-locked', whose: children, indicator, amount, period, fiscalYearStart });
  }
  const standing = beside.flatMap((child): Child[] => {
    const before = known.of(aimed(child.of));
    return before ? [{ ...child, before, is: 'stands' }] : [];
  });
  return { team, indicator, period, parent, children: [...children, ...standing] };
}

async function mustBeOpen({ tx, org }: Work, period: Period): Promise<void> {
  const where = { orgId: org.id, kind: period.kind, from: fromDay(period.from), closedAt: { not: null } };
  if ((await tx.period.count({ where })) === 0) return;
  throw new Refusal({ code: 'period-closed', period, fiscalYearStart: org.fiscalYearStart });
}

/** What has to be the same still when a split is confirmed; two that read the same are the same. */
export const groundText = ({ parent, children }: Ground): string =>
  [
    `${parent.amount} ${parent.reserve}`,
    ...children.map(({ of, before, is }) => `${of.id} ${is} ${before?.version ?? 0}`),
  ].join('\n');
