import { type Difference, differenceOf } from '../../domain/splits/division.ts';
import { Refusal } from '../../errors.ts';
import { lockRules } from '../rules/lock.ts';
import { parentOf } from '../teams/children.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { divisionIn } from './division.ts';
import { notYours, targetsToSet } from './may-set.ts';
import type { SaidTarget } from './said.ts';
import { targetsSetBefore } from './set-before.ts';
import { type StoredTarget, storeTargets } from './store.ts';
import { type Told, tellOfTarget } from './tell.ts';
import type { Whose } from './whose.ts';

export interface TargetSet {
  readonly whose: Whose;
  readonly target: StoredTarget;
  /** What the teams that it touches have handed down, in the period. */
  readonly divided: readonly { readonly team: Team; readonly difference: Difference }[];
  /** Who is told. */
  readonly told: readonly Told[];
  readonly fiscalYearStart: number;
  readonly today: Temporal.PlainDate;
}

/**
 * Sets a target: stored at once, audited, and told to whoever it is for. Throws the Refusals `not-your-target`, `no-change`,
 * `period-closed` and `target-locked`.
 */
export async function setTarget(work: Work, { whose, ...said }: SaidTarget): Promise<TargetSet> {
  await lockRules(work);
  const { fiscalYearStart } = work.org;
  const { of } = whose;
  const maySet = await targetsToSet(work);
  if (!maySet(of)) throw await notYours(work, of);
  const known = await targetsSetBefore(work, [{ of, ...said }]);
  const before = known.of({ of, ...said });
  const wanted = { of, ...said, reserve: before?.reserve ?? 0n };
  const verdict = known.verdictOn(wanted);
  const { period, indicator } = said;
  if (verdict === 'same') throw new Refusal({ code: 'no-change' });
  if (verdict === 'closed') throw new Refusal({ code: 'period-closed', period, fiscalYearStart });
  if (verdict === 'locked' && before) {
    throw new Refusal({
      ...{ code: 'target-locked', whose: [whose], indicator, amount: before.amount, period, fiscalYearStart },
      comingOn: known.comingOn({ of, ...said }),
      wanted: { of, amount: said.amount },
    });
  }
  const [target] = await storeTargets(work, [wanted]);
  if (!target) throw new Error('a target that was stored is given back');
  return {
    whose,
    target,
    divided: await dividedBy(work, target),
    told: await tellOfTarget(work, target),
    fiscalYearStart,
    today: work.today,
  };
}

/** How the target above stands with those below it now; and for a team's own, what has been handed down of it. */
async function dividedBy(work: Work, { of, indicator, period }: StoredTarget): Promise<TargetSet['divided']> {
  const own = of.kind === 'team' ? teamsOn(work.org, work.today).find(({ id }) => id === of.id) : undefined;
  const divided = await Promise.all(
    [parentOf(work, of), own].map(async (team) => {
      const division = team && (await divisionIn(work, team.id, indicator, period));
      // What nobody has begun to hand down has no gap yet.
      return division && division.children > 0n ? [{ team, difference: differenceOf(division) }] : [];
    }),
  );
  return divided.flat();
}
