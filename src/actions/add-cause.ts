import { ask } from '../commands/answers.ts';
import { reviewCauseForm } from '../forms/review-cause.ts';
import { meantReview } from '../services/reviews/meant.ts';
import { action } from './action.ts';

export const addCause = action({
  name: 'add-cause',
  value: meantReview,
  run: async (call, meant) => ask(await reviewCauseForm.form(call, {}, {}, meant)),
});
