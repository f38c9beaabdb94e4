import type { SaidTarget } from '../targets/said.ts';
import type { Work } from '../work.ts';
import { keepWhatIf } from './draft.ts';
import { planWhatIf, type WhatIfPlan } from './plan.ts';

/** Without a draft it cannot be stored. */
export type WhatIfShown = WhatIfPlan & { readonly draftId: string | undefined };

/** Shows what another target would mean; where the actor may store that, or make a change of it, it is kept for that. */
export async function showWhatIf(work: Work, said: SaidTarget): Promise<WhatIfShown> {
  const plan = await planWhatIf(work, said);
  return { ...plan, draftId: plan.state === 'open' || plan.changeable ? await keepWhatIf(work, plan) : undefined };
}
