import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/period.ts';
import { type Difference, differenceOf } from '../../domain/splits/division.ts';
import type { Method } from '../../domain/splits/line.ts';
import { type SplitMethod, splitTarget } from '../../domain/splits/split.ts';
import { Refusal } from '../../errors.ts';
import { managedBy } from '../people/standing.ts';
import { type Member, membersOn, type Team, teamsOn, withAbove } from '../teams/read.ts';
import type { Work } from '../work.ts';
import type { Child, Ground } from './ground.ts';

export interface Part extends Child {
  /** 0 asks nothing. One that is left alone, or gets nothing now, is what stands already. */
  readonly amount: bigint;
}

/** How a target would be divided; amounts are in the smallest unit of the indicator. */
export interface SplitPlan {
  readonly team: Team;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly method: Method;
  readonly parent: bigint;
  readonly reserve: bigint;
  readonly parts: readonly Part[];
  /** It does not add up over people, so everybody has the target of the team and nothing is left over. */
  readonly cascade: boolean;
  readonly difference: Difference;
  /** Who decides the actor's own part. */
  readonly ownBy: Member | undefined;
  readonly fiscalYearStart: number;
}

/**
 * Divides what the parts that stand leave. Throws the Refusal `split-refused` where there is nothing to divide, or nobody, or
 * nothing to divide by.
 */
export function planSplit(work: Work, ground: Ground, reserve: bigint, method: SplitMethod): SplitPlan {
  const { indicator, parent, children } = ground;
  const cascade = indicator.rollupPeople !== 'sum';
  const standing = cascade
    ? 0n
    : sum(children.map(({ is, before }) => (is === 'stands' ? (before?.amount ?? 0n) : 0n)));
  const toDivide = {
    indicator,
    parent: parent.amount - standing,
    reserve: cascade ? 0n : reserve,
    children: children.flatMap(({ of, is }) => (is === 'stands' ? [] : [of.id])),
  };
  const split = splitTarget(toDivide, method);
  if (split.kind === 'refused') throw new Refusal({ code: 'split-refused', why: split.why });
  const shares = new Map(split.shares.map(({ key, amount }) => [key, amount]));
  return planOf(work, ground, { reserve: toDivide.reserve, method: method.by, shares });
}

interface Divided {
  readonly reserve: bigint;
  readonly method: Method;
  readonly shares: ReadonlyMap<string, bigint>;
}

/** The same for shares that are known. */
export function planOf(work: Work, ground: Ground, { reserve, method, shares }: Divided): SplitPlan {
  const { team, indicator, period, parent, children } = ground;
  const parts = children.map((child): Part => {
    // A target that is set can become another, but not none.
    const share = child.is === 'stands' ? 0n : (shares.get(child.of.id) ?? 0n);
    return { ...child, amount: share || (child.before?.amount ?? 0n) };
  });
  const cascade = indicator.rollupPeople !== 'sum';
  const division = { parent: parent.amount, children: sum(parts.map(({ amount }) => amount)), reserve };
  return {
    team,
    indicator,
    period,
    method,
    parent: parent.amount,
    reserve,
    parts,
    cascade,
    difference: cascade ? { kind: 'even' } : differenceOf(division),
    ownBy: parts.some(({ is }) => is === 'own') ? managerAbove(work, team) : undefined,
    fiscalYearStart: work.org.fiscalYearStart,
  };
}

/** The nearest manager over a team who is not the actor, nor below the actor. */
function managerAbove({ org, today, actor }: Work, team: Team): Member | undefined {
  const ours = managedBy({ org, today }, actor.personId);
  const above = withAbove(teamsOn(org, today), team.id).filter(({ id }) => !ours.includes(id));
  return above
    .flatMap(({ id }) => membersOn(org, [id], today))
    .find(({ role, personId }) => role === 'manager' && personId !== actor.personId);
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n);
