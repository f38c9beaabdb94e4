import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { changeScorecardForm } from '../forms/change-scorecard.ts';
import { action } from './action.ts';

/** A draft of a change is to say something else. */
export const editChange = action({
  name: 'edit-change',
  value: z.object({ change: z.int().positive() }),
  run: async (call, { change }) => ask(await changeScorecardForm.form(call, {}, {}, { change })),
});
