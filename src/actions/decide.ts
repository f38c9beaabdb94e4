import { ask } from '../commands/answers.ts';
import { decideForm } from '../forms/decide.ts';
import { meantDifferences } from '../services/decisions/undecided.ts';
import { action } from './action.ts';

export const decide = action({
  name: 'decide',
  value: meantDifferences,
  run: async (call, meant) => ask(await decideForm.form(call, {}, {}, meant)),
});
