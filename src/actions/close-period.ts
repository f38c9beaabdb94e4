import { closeMeant } from '../commands/review.ts';
import { meantReview } from '../services/reviews/meant.ts';
import { action } from './action.ts';

/** What it waits for is said beside the review, which stays. */
export const closePeriod = action({ name: 'close-period', looks: true, value: meantReview, run: closeMeant });
