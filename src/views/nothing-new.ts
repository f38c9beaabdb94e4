import { buttons, type Card } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

/** Somebody has nothing new today, and is not reminded any more. */
export function nothingNewCard(
  reader: Reader,
  whose: { readonly name: string; readonly alias: string | null } | undefined,
): Card {
  const { report, status } = textsFor(reader.locale);
  const title = report.nothingToday({ name: whose && nameFor(reader, whose) });
  return {
    tone: 'done',
    title,
    body: [
      buttons(
        { action: 'report', label: status.report, value: {} },
        { action: 'my-goals', label: status.myGoals, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.goal)),
  };
}
