import { periodEnding } from '../services/reviews/period.ts';
import { picturedReview } from '../services/reviews/pictured.ts';
import { reviewOf } from '../services/reviews/read.ts';
import { reviewCard } from '../views/review.ts';
import type { DigestKind } from './digest.ts';

export const quarter: DigestKind = {
  name: 'quarter',
  card: async ({ tx, org, teamId, reader, privacy, typeface, day, late }) => {
    const work = { tx, org, today: day, dayEnded: true };
    const review = await reviewOf(work, teamId, periodEnding({ org }, 'quarter', day));
    if (!review) return undefined;
    const pictured = await picturedReview(work, review);
    return reviewCard(reader, review, { privacy, typeface, late, writes: true, drafts: true, pictured });
  },
};
