import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { carryOnForm } from '../forms/carry-on.ts';
import { action } from './action.ts';

export const carryOn = action({
  name: 'carry-on',
  value: z.object({ action: z.uuid() }),
  run: async (call, meant) => ask(await carryOnForm.form(call, {}, {}, meant)),
});
