import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { praiseForm } from '../forms/praise.ts';
import { action } from './action.ts';

/** Somebody wants to praise a colleague as well. */
export const praise = action({
  name: 'praise',
  value: z.object({}),
  run: async (call) => ask(await praiseForm.form(call)),
});
