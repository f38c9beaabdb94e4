import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { scorecardUseForm } from '../forms/scorecard-use.ts';
import { action } from './action.ts';

export const setupTemplate = action({
  name: 'setup-template',
  value: z.object({}),
  run: async (call) => ask(await scorecardUseForm.form(call)),
});
