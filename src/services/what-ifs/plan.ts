import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/period.ts';
import { may, rolesTowardsTeam } from '../../domain/rights.ts';
import { type Shift, type WhatIf, whatIf } from '../../domain/splits/what-if.ts';
import type { NewTarget } from '../../domain/targets/target.ts';
import { Refusal } from '../../errors.ts';
import { actorStanding } from '../people/standing.ts';
import { notYours, targetsToSet } from '../targets/may-set.ts';
import type { SaidTarget } from '../targets/said.ts';
import { type SetBefore, targetsSetBefore } from '../targets/set-before.ts';
import type { Whose } from '../targets/whose.ts';
import { childrenOf } from '../teams/children.ts';
import type { Work } from '../work.ts';

/** What another target of a team would mean for its children; amounts are in the smallest unit of the indicator. */
export interface WhatIfPlan {
  readonly team: Whose;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly own: Shift;
  /** Those who have a target there. */
  readonly children: readonly (Whose & Shift)[];
  readonly reserve: Shift;
  readonly difference: WhatIf['difference'];
  /** Whether it could be stored: not in a period that has begun, and only by who may set all of it. */
  readonly state: 'open' | 'locked' | 'not-yours';
  /** It cannot be stored, but whoever asks may make a change of it. */
  readonly changeable: boolean;
  /** All that would be stored. */
  readonly targets: readonly NewTarget[];
  readonly fiscalYearStart: number;
}

/**
 * Stores nothing. Throws the Refusals `unreadable-input` for somebody who has nobody below, `not-your-target`,
 * `no-target` and `no-change`.
 */
export async function planWhatIf(work: Work, { whose: team, amount, ...said }: SaidTarget): Promise<WhatIfPlan> {
  const { fiscalYearStart } = work.org;
  if (team.of.kind !== 'team') throw new Refusal({ code: 'unreadable-input', word: team.name });
  if (!may(rolesTowardsTeam(actorStanding(work), team.of.id), 'setTarget')) {
    throw await notYours(work, team.of);
  }
  const below = childrenOf(work, team.of.id);
  const known = await targetsSetBefore(
    work,
    [team, ...below].map(({ of }) => ({ of, ...said })),
  );
  const parent = known.of({ of: team.of, ...said });
  if (!parent) throw new Refusal({ code: 'no-target', team, ...said, fiscalYearStart });
  if (parent.amount === amount) throw new Refusal({ code: 'no-change' });
  const standing = below.flatMap((child) => {
    const target = known.of({ of: child.of, ...said });
    return target ? [{ ...child, target }] : [];
  });
  const shares = standing.map(({ of, target }) => ({ key: of.id, amount: target.amount }));
  const { indicator } = said;
  const outcome = whatIf({ indicator, parent: parent.amount, reserve: parent.reserve, children: shares }, amount);
  const children = standing.flatMap((child, nth) => {
    const shift = outcome.children[nth];
    return shift ? [{ ...child, before: shift.before, after: shift.after, by: shift.by }] : [];
  });
  const targets: NewTarget[] = [
    { of: team.of, ...said, amount, reserve: outcome.reserve.after },
    ...children.map(({ of, after, target }) => ({ of, ...said, amount: after, reserve: target.reserve })),
  ].filter((target) => known.verdictOn(target) !== 'same');
  const state = await stateOf(work, known, targets);
  return {
    team,
    ...said,
    own: { before: parent.amount, after: amount, by: amount - parent.amount },
    children,
    reserve: outcome.reserve,
    difference: outcome.difference,
    state,
    changeable:
      state === 'locked' &&
      (await isTheirs(work, targets)) &&
      targets.every((target) => known.verdictOn(target) !== 'closed'),
    targets,
    fiscalYearStart,
  };
}

async function stateOf(work: Work, known: SetBefore, targets: readonly NewTarget[]): Promise<WhatIfPlan['state']> {
  if (targets.some((target) => ['locked', 'closed'].includes(known.verdictOn(target)))) return 'locked';
  return (await isTheirs(work, targets)) ? 'open' : 'not-yours';
}

async function isTheirs(work: Work, targets: readonly NewTarget[]): Promise<boolean> {
  const maySet = await targetsToSet(work);
  return targets.every(({ of, amount }) => amount > 0n && maySet(of));
}
