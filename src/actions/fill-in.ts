import { ask } from '../commands/answers.ts';
import { fillInForm } from '../forms/fill-in.ts';
import { meantReview } from '../services/reviews/meant.ts';
import { action } from './action.ts';

export const fillIn = action({
  name: 'fill-in',
  value: meantReview,
  run: async (call, meant) => ask(await fillInForm.form(call, {}, {}, meant)),
});
