import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { praiseForm, valuesOf } from '../forms/praise.ts';
import { praiseAskedIn } from '../services/praise/preview.ts';
import { action } from './action.ts';

/** A praise that was shown is to be another: the form begins with what it is. */
export const changePraise = action({
  name: 'change-praise',
  value: z.object({ draft: z.uuid() }),
  run: async (call, shown) =>
    ask(await praiseForm.form(call, valuesOf(await praiseAskedIn(call.work, shown.draft)), {}, shown)),
});
