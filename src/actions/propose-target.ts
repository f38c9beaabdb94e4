import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { proposeTargetForm } from '../forms/propose-target.ts';
import { action } from './action.ts';

/** Another number would suit. */
export const proposeTarget = action({
  name: 'propose-target',
  value: z.object({ target: z.uuid() }),
  run: async (call, asked) => ask(await proposeTargetForm.form(call, {}, {}, asked)),
});
