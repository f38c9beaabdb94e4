import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { taskNewForm } from '../forms/task-new.ts';
import { ownTask } from '../services/tasks/own.ts';
import { action } from './action.ts';

/** What nobody took in time, once more: whoever asked for it gets the form with what it said. */
export const offerAnew = action({
  name: 'offer-anew',
  value: z.object({ task: z.int().positive() }),
  run: async (call, { task: number }) => {
    const { kind, title, customer, points } = await ownTask(call.work, number);
    const said = { kind, title, points: String(points), ...(customer === null ? {} : { customer }) };
    return ask(await taskNewForm.form(call, said));
  },
});
