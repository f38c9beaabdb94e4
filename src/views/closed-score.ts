import { buttons, type Card, context, line } from '../card/card.ts';
import type { Period } from '../domain/period.ts';
import { dayText, momentDayText, periodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { compare } from './change-told.ts';
import { onText, type ShownScore, scoreLines, wholeScore } from './score.ts';

export interface ShownClosedScore {
  readonly period: Period;
  /** Undefined: nothing is kept of it. */
  readonly closed:
    | {
        readonly scored: ShownScore;
        readonly at: Temporal.Instant;
        /** As it was before the last correction. */
        readonly before: Pick<ShownScore, 'score'> | undefined;
        /** The correction that it comes from. */
        readonly change: { readonly number: number } | null;
      }
    | undefined;
  readonly fiscalYearStart: number;
}

/** One's own score of a closed period, as it was kept: whatever is done later does not move it. */
export function closedScoreCard(reader: Reader, { period: of, closed, fiscalYearStart }: ShownClosedScore): Card {
  const { score: texts } = textsFor(reader.locale);
  const period = capital(periodText(reader.locale, of, fiscalYearStart));
  const now = { action: 'score', label: texts.nowButton, value: {} };
  if (!closed) {
    const title = texts.notKept({ period });
    return {
      tone: 'plain',
      title,
      body: [line(texts.notKeptWhy), buttons(now)],
      fallback: dots(title, typed(reader, words.score)),
    };
  }
  const { scored, before, at, change } = closed;
  const { value, own } = scored.score;
  const title = value
    ? texts.closedTitle({ period, score: wholeScore(value), on: onText(own) })
    : texts.closedNone({ period });
  const { version, from } = scored.scorecard;
  const day = momentDayText(reader, at);
  const was = before?.score.value && wholeScore(before.score.value);
  return {
    tone: 'done',
    title,
    body: [
      ...scoreLines(reader, scored),
      context(texts.version({ version, from: dayText(reader.locale, from) })),
      context(change ? texts.correctedOn({ day, number: change.number, before: was }) : texts.keptOn({ day })),
      buttons(...(change ? [compare(reader, change.number)] : []), now),
    ],
    fallback: dots(title, typed(reader, words.score)),
  };
}
