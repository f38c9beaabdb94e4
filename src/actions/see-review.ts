import { showReview } from '../commands/review.ts';
import { meantReview } from '../services/reviews/meant.ts';
import { action } from './action.ts';

export const seeReview = action({ name: 'see-review', looks: true, value: meantReview, run: showReview });
