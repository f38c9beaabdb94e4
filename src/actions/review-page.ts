import type { Document } from '../card/document.ts';
import type { Call } from '../commands/command.ts';
import { type MeantReview, meantReview } from '../services/reviews/meant.ts';
import { picturedReview } from '../services/reviews/pictured.ts';
import { reviewFor } from '../services/reviews/shown.ts';
import { reviewTitle } from '../views/review.ts';
import { type DrawnPicture, reviewPage } from '../views/review-page.ts';
import { type DayAndNight, reviewPicturesTwice } from '../views/review-pictures.ts';
import { pageName, pageSentCard } from '../views/review-sent.ts';
import { action } from './action.ts';

/** The review as a page, sent into the single chat of whoever asks, with what they may see. */
export const reviewPageAction = action({
  name: 'review-page',
  looks: true,
  value: meantReview,
  run: (call, meant) => sendPage(call, meant),
});

async function sendPage({ work, reader, typeface, trace }: Call, meant: MeantReview) {
  const { review, privacy } = await reviewFor(work, meant);
  const pictured = await picturedReview(work, review);
  const make = async (): Promise<Document[]> => {
    const pictures = await drawn(reviewPicturesTwice(reader, review, pictured, { privacy, typeface }), trace);
    const bytes = new TextEncoder().encode(reviewPage(reader, review, { privacy, pictures }));
    return [{ name: pageName(reader, review), bytes, caption: reviewTitle(reader, review, privacy) }];
  };
  const otherwise = pageSentCard(reader, review, privacy, false);
  return { kind: 'card', card: pageSentCard(reader, review, privacy, true), documents: { make, otherwise } } as const;
}

/** By day and by night; in words where one of the two cannot be drawn. */
const drawn = (pictures: readonly DayAndNight[], trace: Call['trace']): Promise<DrawnPicture[]> =>
  Promise.all(
    pictures.map(async ({ alt, byDay, byNight }) => {
      const [day, night] = await Promise.all([trace(byDay), trace(byNight)]);
      return { alt, ...(day !== undefined && night !== undefined && { drawn: { day, night } }) };
    }),
  );
