import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/period.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import type { SetTarget, TargetOwner } from '../../domain/targets/target.ts';
import { hasBegun } from '../../domain/targets/verdict.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import { closedPeriods, isClosedFor } from '../periods/closed.ts';
import { targetsToSet } from '../targets/may-set.ts';
import { targetsSetBefore } from '../targets/set-before.ts';
import { childrenOf, type Child as TeamChild } from '../teams/children.ts';
import type { Team } from '../teams/read.ts';
import type { Work } from '../work.ts';

/** A child of the team whose target is split. */
export interface Child extends TeamChild {
  /** The target for the period as it stands; undefined without one. */
  readonly before: SetTarget | undefined;
  /**
   * `stands`: it has a target that the split leaves alone, since the period runs, or since it is personal to who leads the
   * team. `own`: the actor's, which the actor does not set.
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
 * The children of a team with their targets as they stand, without who leads it and has none. Throws the Refusals
 * `not-allowed`, `no-target` where there is nothing to split, `period-closed`, and `target-locked` where a change of the
 * target is to come, or the period runs and everybody has a target already.
 */
export async function groundOf(work: Work, team: Team, indicator: Indicator, period: Period): Promise<Ground> {
  const { org, today } = work;
  if (!may(rolesTowardsTeam(actorStanding(work), team.id), 'setTarget')) throw new Refusal({ code: 'not-allowed' });
  await mustBeOpen(work, team, period);
  const below = childrenOf(work, team.id);
  const own: TargetOwner = { kind: 'team', id: team.id };
  const aimed = (of: TargetOwner) => ({ of, indicator, period });
  const known = await targetsSetBefore(work, [own, ...below.map(({ of }) => of)].map(aimed));
  const parent = known.of(aimed(own));
  const { fiscalYearStart } = org;
  if (!parent) throw new Refusal({ code: 'no-target', team, indicator, period, fiscalYearStart });
  const maySet = await targetsToSet(work);
  const begun = hasBegun(period, today);
  const comingOn = known.comingOn(aimed(own));
  if (comingOn) {
    const { amount } = parent;
    throw new Refusal({ code: 'target-locked', whose: [team], indicator, amount, period, fiscalYearStart, comingOn });
  }
  const children = below.flatMap((child): Child[] => {
    const before = known.of(aimed(child.of));
    if (child.leads) return before ? [{ ...child, before, is: 'stands' }] : [];
    return [
      {
        ...child,
        before,
        is: before && (begun || known.comingOn(aimed(child.of))) ? 'stands' : maySet(child.of) ? 'open' : 'own',
      },
    ];
  });
  const asked = children.filter(({ leads }) => !leads);
  if (asked.length > 0 && asked.every(({ is }) => is === 'stands')) {
    const amount = asked.length === 1 ? asked[0]?.before?.amount : undefined;
    throw new Refusal({ code: 'target-locked', whose: asked, indicator, amount, period, fiscalYearStart });
  }
  return { team, indicator, period, parent, children };
}

async function mustBeOpen({ tx, org }: Work, team: Team, period: Period): Promise<void> {
  const closed = await closedPeriods({ tx, org }, period);
  if (!isClosedFor(org, closed, { kind: 'team', id: team.id }, period)) return;
  throw new Refusal({ code: 'period-closed', period, fiscalYearStart: org.fiscalYearStart });
}

/** What has to be the same still when a split is confirmed; two that read the same are the same. */
export const groundText = ({ parent, children }: Ground): string =>
  [
    `${parent.amount} ${parent.reserve}`,
    ...children.map(({ of, before, is }) => `${of.id} ${is} ${before?.version ?? 0}`),
  ].join('\n');
