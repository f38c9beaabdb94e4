import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { changeScorecardForm } from '../forms/change-scorecard.ts';
import { rewardPlanForm } from '../forms/reward-plan.ts';
import { changeOwned } from '../services/changes/may.ts';
import { action } from './action.ts';

/** A draft of a change is to say something else. */
export const editChange = action({
  name: 'edit-change',
  value: z.object({ change: z.int().positive() }),
  run: async (call, { change }) => {
    const { kind } = await changeOwned(call.work, change);
    const form = kind === 'plan' ? rewardPlanForm : changeScorecardForm;
    return ask(await form.form(call, {}, {}, { change }));
  },
});
