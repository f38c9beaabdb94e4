import { type Card, context, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { cancelledByText, reasonText, type ShownContest } from './contest-words.ts';

/** In its chat: a contest that had begun goes no further, and why. */
export function contestCancelledCard(reader: Reader, contest: ShownContest): Card {
  const { contest: texts } = textsFor(reader.locale);
  const title = texts.cancelled(contest);
  const anew = texts.lapsedNext({ command: typed(reader, words.pk, words.new) });
  return {
    tone: 'closed',
    title,
    body: [
      ...reasonText(reader, contest).map((text) => line(text)),
      context(dots(...cancelledByText(reader, contest), anew)),
    ],
    fallback: title,
  };
}
