import { ask } from '../commands/answers.ts';
import { waiveForm } from '../forms/waive.ts';
import { meantReview } from '../services/reviews/meant.ts';
import { action } from './action.ts';

export const waive = action({
  name: 'waive',
  value: meantReview,
  run: async (call, meant) => ask(await waiveForm.form(call, {}, {}, meant)),
});
