import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { sourceOwnerForm } from '../forms/source-owner.ts';
import { action } from './action.ts';

/** Asks who an owner is that nobody knows. */
export const sourceOwner = action({
  name: 'source-owner',
  value: z.object({ source: z.string(), owner: z.string() }),
  run: async (call, owner) => ask(await sourceOwnerForm.form(call, {}, {}, owner)),
});
