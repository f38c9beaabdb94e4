import { type Card, context, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { daysText, type ShownContest, whoText } from './contest-words.ts';

/** A list is read, not studied: what is beyond this is counted. */
const most = 8;

/** The contests that can be joined, that go on, and that were over last. */
export function contestListCard(reader: Reader, contests: readonly ShownContest[]): Card {
  const { contest: texts } = textsFor(reader.locale);
  const title = contests.length > 0 ? texts.listTitle({ count: contests.length }) : texts.listNone;
  const next = texts.listNext({ command: typed(reader, words.pk, words.new) });
  const beyond = contests.length - most;
  return {
    tone: 'plain',
    title,
    body: [
      ...contests.slice(0, most).map((contest) => {
        const { number, state } = contest;
        const what = { number, what: whoText(reader, contest), days: daysText(reader, contest) };
        const open = state === 'open';
        const value = { contest: number };
        return line(
          texts.listRow(what),
          open
            ? { action: 'join-contest', label: texts.join, value }
            : { action: 'contest-board', label: texts.board, value },
        );
      }),
      context(beyond > 0 ? dots(texts.more({ count: beyond }), next) : next),
    ],
    fallback: dots(title, next),
  };
}
