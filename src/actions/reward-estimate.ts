import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { rewardEstimateForm } from '../forms/reward-estimate.ts';
import { action } from './action.ts';

/** Opens the form for an estimate. */
export const rewardEstimate = action({
  name: 'reward-estimate',
  looks: true,
  value: z.object({}),
  run: async (call) => ask(await rewardEstimateForm.form(call)),
});
