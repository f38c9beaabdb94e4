import { meantReview } from '../services/reviews/meant.ts';
import { reviewFor } from '../services/reviews/shown.ts';
import { reviewTitle } from '../views/review.ts';
import { reviewPage } from '../views/review-page.ts';
import { pageName, pageSentCard } from '../views/review-sent.ts';
import { action } from './action.ts';

/** The review as a page, sent into the single chat of whoever asks, with what they may see. */
export const reviewPageAction = action({
  name: 'review-page',
  looks: true,
  value: meantReview,
  run: async ({ work, reader }, meant) => {
    const { review, privacy } = await reviewFor(work, meant);
    const document = {
      name: pageName(reader, review),
      bytes: new TextEncoder().encode(reviewPage(reader, review, privacy)),
      caption: reviewTitle(reader, review, privacy),
      otherwise: pageSentCard(reader, review, privacy, false),
    };
    return { kind: 'card', card: pageSentCard(reader, review, privacy, true), document };
  },
});
