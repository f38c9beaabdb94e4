import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { nominationForm } from '../forms/nomination.ts';
import { valuesOf } from '../forms/praise.ts';
import { nominationAskedIn } from '../services/praise/nominate.ts';
import { action } from './action.ts';

/** A nomination that was shown is to be another: the form begins with what it is. */
export const changeNomination = action({
  name: 'change-nomination',
  value: z.object({ draft: z.uuid() }),
  run: async (call, shown) =>
    ask(await nominationForm.form(call, valuesOf(await nominationAskedIn(call.work, shown.draft)), {}, shown)),
});
