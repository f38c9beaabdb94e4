import { buttons, type Card } from '../card/card.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toScorecard } from './onward.ts';
import { contentLines, type ShownContent } from './scorecard-content.ts';

export interface Published extends ShownContent {
  readonly holder: { readonly name: string; readonly alias: string | null };
  readonly version: number;
  readonly from: Temporal.PlainDate;
}

/** To everybody who is scored by it. */
export function scorecardPublishedCard(reader: Reader, published: Published): Card {
  const { scorecard: texts, score } = textsFor(reader.locale);
  const { version, from, holder } = published;
  const title = texts.published({ team: nameFor(reader, holder), version, from: dayText(reader.locale, from) });
  return {
    tone: 'plain',
    title,
    body: [
      ...contentLines(reader, published),
      buttons(
        { action: 'score', label: score.button, value: {} },
        { action: 'scorecard', label: texts.button, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.scorecard)),
  };
}

/** What it said is not in force any more, and never counted. */
export function scorecardWithdrawnCard(reader: Reader, version: number): Card {
  const title = textsFor(reader.locale).scorecard.withdrawn({ version });
  return { tone: 'closed', title, body: [toScorecard(reader)], fallback: dots(title, typed(reader, words.scorecard)) };
}
