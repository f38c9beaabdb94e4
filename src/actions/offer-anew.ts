import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { taskNewForm } from '../forms/task-new.ts';
import { askedAnew } from '../services/tasks/anew.ts';
import { action } from './action.ts';

/** What nobody took in time, once more: whoever asked for it gets the form with what it said. */
export const offerAnew = action({
  name: 'offer-anew',
  value: z.object({ task: z.int().positive() }),
  run: async (call, { task }) => ask(await taskNewForm.form(call, await askedAnew(call.work, task))),
});
