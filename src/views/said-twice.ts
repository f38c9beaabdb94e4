import { buttons, type Card } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

interface Twice {
  readonly said: string;
  readonly secondsAgo: number;
}

/** The same was recorded a moment ago: nothing is, until one of the two is pressed. */
export function saidTwiceCard(reader: Reader, twice: Twice): Card {
  const { report } = textsFor(reader.locale);
  const title = saidTwiceText(reader, twice);
  const again = { action: 'report-line', label: report.again, value: { line: twice.said, again: 1 } };
  // A line cut short would record less than was said.
  const fits = JSON.stringify(again.value).length < 1000 && twice.said.length <= 500;
  return {
    tone: 'asks',
    title,
    body: [buttons(...(fits ? [again] : []), { action: 'keep-one', label: report.keepOne, value: {} })],
    fallback: dots(title, typed(reader, words.report, words.history)),
  };
}

export const saidTwiceText = (reader: Reader, { said, secondsAgo }: Twice): string =>
  textsFor(reader.locale).report.saidTwice({ count: Math.max(1, secondsAgo), said: quotable(reader, said) });

/** It stays at one. */
export function keptOneCard(reader: Reader): Card {
  const { report, status } = textsFor(reader.locale);
  return {
    tone: 'closed',
    title: report.keptOne,
    body: [
      buttons(
        { action: 'history', label: report.historyButton, value: {} },
        { action: 'my-goals', label: status.myGoals, value: {} },
      ),
    ],
    fallback: dots(report.keptOne, typed(reader, words.report, words.history)),
  };
}
