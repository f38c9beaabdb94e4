import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { taskNewForm } from '../forms/task-new.ts';
import { askedIn } from '../services/tasks/draft.ts';
import { action } from './action.ts';

/** A task that was shown is to be another: the form begins with what it is. */
export const changeOffer = action({
  name: 'change-offer',
  value: z.object({ draft: z.uuid() }),
  run: async (call, shown) => ask(await taskNewForm.form(call, await askedIn(call.work, shown.draft), {}, shown)),
});
