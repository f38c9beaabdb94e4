import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { rewardAnswerForm } from '../forms/reward-answer.ts';
import { action } from './action.ts';

/** Opens the form for the answer to a question about pay. */
export const rewardAnswer = action({
  name: 'reward-answer',
  value: z.object({ inquiry: z.int() }),
  run: async (call, state) => ask(await rewardAnswerForm.form(call, undefined, undefined, state)),
});
