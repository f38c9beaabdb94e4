import { Refusal } from '../../errors.ts';
import { storeTargets } from '../goals/store-targets.ts';
import { tellOfTarget } from '../goals/tell.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { planText, takeWhatIf } from './draft.ts';
import { planWhatIf, type WhatIfPlan } from './plan.ts';

/**
 * Stores the target of the team and of all below it as they were shown, and tells everybody. It is planned once more: where
 * that comes to something else by now, nothing is stored. Throws the Refusals of a draft and those of planning.
 */
export async function confirmWhatIf(work: Work, draftId: string): Promise<WhatIfPlan> {
  const { said, plan: shown } = await takeWhatIf(work, draftId);
  await lockRules(work);
  const plan = await planWhatIf(work, said);
  if (plan.state !== 'open' || planText(plan) !== shown) throw new Refusal({ code: 'draft-outdated' });
  for (const target of await storeTargets(work, plan.targets)) await tellOfTarget(work, target);
  return plan;
}
