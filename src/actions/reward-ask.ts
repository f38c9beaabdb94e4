import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { rewardAskForm } from '../forms/reward-ask.ts';
import { action } from './action.ts';

/** Opens the form for a question about a line of a statement: the last one, where none is named. */
export const rewardAsk = action({
  name: 'reward-ask',
  value: z.object({ statement: z.uuid().optional() }),
  run: async (call, state) => ask(await rewardAskForm.form(call, undefined, undefined, state)),
});
