import { buttons, type Card } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

/** Somebody has nothing new today, and is not reminded any more. */
export function nothingNewCard(reader: Reader): Card {
  const { report, status } = textsFor(reader.locale);
  return {
    tone: 'done',
    title: report.nothingToday,
    body: [
      buttons(
        { action: 'report', label: status.report, value: {} },
        { action: 'my-goals', label: status.myGoals, value: {} },
      ),
    ],
    fallback: dots(report.nothingToday, typed(reader, words.goal)),
  };
}
