import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { pkNewForm } from '../forms/pk-new.ts';
import { askedInContest } from '../services/contests/draft.ts';
import { action } from './action.ts';

/** A contest that was shown is to be another: the form begins with what it is. */
export const changeContest = action({
  name: 'change-contest',
  value: z.object({ draft: z.uuid() }),
  run: async (call, shown) => ask(await pkNewForm.form(call, await askedInContest(call.work, shown.draft), {}, shown)),
});
