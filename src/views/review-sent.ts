import { type Card, context, line } from '../card/card.ts';
import type { Privacy } from '../domain/privacy.ts';
import { datedPeriodText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { type ReviewShown, reviewTitle } from './review.ts';

/** The page of a review is in the single chat; or it did not come there. */
export function pageSentCard(reader: Reader, review: ReviewShown, privacy: Privacy, sent: boolean): Card {
  const { review: texts } = textsFor(reader.locale);
  const title = reviewTitle(reader, review, privacy);
  const command = typed(reader, words.review, review.period.kind === 'quarter' ? words.quarter : words.month);
  return {
    tone: sent ? 'done' : 'unrecorded',
    title: sent ? texts.pageTitle({ title: nameFor(reader, review.team) }) : texts.pageNotSent,
    body: [line(sent ? title : texts.pageTitle({ title })), context(sent ? texts.pageSent : command)],
    fallback: texts.fallback({ title, command }),
  };
}

/** As the file is called: whose review it is, and of which period. */
export const pageName = (reader: Reader, { team, period, fiscalYearStart }: ReviewShown): string =>
  textsFor(reader.locale).review.pageName({
    team: nameFor(reader, team),
    period: datedPeriodText(reader.locale, period, fiscalYearStart),
  });
