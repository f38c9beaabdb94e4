import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { changeTargetForm } from '../forms/change-target.ts';
import { action } from './action.ts';

/** A target that is locked is to become another all the same, or those that a what-if has shown: by a change. */
export const targetToChange = action({
  name: 'target-to-change',
  value: z.union([
    z.object({ draft: z.uuid() }),
    z.object({
      ...{ whose: z.string().max(60), indicator: z.string().max(80) },
      ...{ amount: z.string().max(40), period: z.string().max(40) },
    }),
  ]),
  run: async (call, value) =>
    ask(await ('draft' in value ? changeTargetForm.form(call, {}, {}, value) : changeTargetForm.form(call, value))),
});
