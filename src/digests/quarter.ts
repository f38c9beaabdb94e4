import { periodEnding } from '../services/reviews/period.ts';
import { reviewOf } from '../services/reviews/read.ts';
import { reviewCard } from '../views/review.ts';
import type { DigestKind } from './digest.ts';

export const quarter: DigestKind = {
  name: 'quarter',
  card: async ({ tx, org, teamId, reader, privacy, typeface, day, late }) => {
    const review = await reviewOf(
      { tx, org, today: day, dayEnded: true },
      teamId,
      periodEnding({ org }, 'quarter', day),
    );
    return review && reviewCard(reader, review, { privacy, typeface, late, writes: true });
  },
};
