import { ask } from '../commands/answers.ts';
import { reviewActionForm } from '../forms/review-action.ts';
import { meantReview } from '../services/reviews/meant.ts';
import { action } from './action.ts';

export const addAction = action({
  name: 'add-action',
  value: meantReview,
  run: async (call, meant) => ask(await reviewActionForm.form(call, {}, {}, meant)),
});
