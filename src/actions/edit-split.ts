import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { splitByHandForm } from '../forms/split-by-hand.ts';
import { action } from './action.ts';

/** The numbers of a split that was shown are to be others. */
export const editSplit = action({
  name: 'edit-split',
  value: z.object({ draft: z.uuid() }),
  run: async (call, shown) => ask(await splitByHandForm.form(call, {}, {}, shown)),
});
