import { Refusal } from '../../errors.ts';
import { lockRules } from '../rules/lock.ts';
import { askWhetherItSuits } from '../splits/ask.ts';
import { storeTargets } from '../targets/store.ts';
import { tellOfTarget } from '../targets/tell.ts';
import type { Work } from '../work.ts';
import { planText, takeWhatIf } from './draft.ts';
import { planWhatIf, type WhatIfPlan } from './plan.ts';

/**
 * Stores the target of the team and of all below it as they were shown, tells the team's managers, and asks those below
 * whether theirs suits, as after any split. It is planned once more: where that comes to something else by now, nothing is
 * stored. Throws the Refusals of a draft and those of `planWhatIf`.
 */
export async function confirmWhatIf(work: Work, draftId: string): Promise<WhatIfPlan> {
  const { said, plan: shown } = await takeWhatIf(work, draftId);
  await lockRules(work);
  const plan = await planWhatIf(work, said);
  if (plan.state !== 'open' || planText(plan) !== shown) throw new Refusal({ code: 'draft-outdated' });
  const stored = await storeTargets(work, plan.targets);
  const own = stored.filter(({ of }) => of.id === plan.team.of.id);
  for (const target of own) await tellOfTarget(work, target);
  const from = {
    team: plan.team.of,
    parent: plan.own.after,
    reserve: plan.reserve.after,
    parts: plan.children,
    method: 'hand' as const,
    cascade: plan.indicator.rollupPeople !== 'sum',
  };
  await askWhetherItSuits(
    work,
    from,
    stored.filter((target) => !own.includes(target)),
  );
  return plan;
}
