import { type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { MisreadTarget } from '../domain/targets/line.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { exampleErrorCorrection, exampleTarget, exampleWhatIf } from './examples.ts';
import { choices, fieldText, readingText } from './unreadable-report.ts';

/** No target was set: what was not understood, what may have been meant, an example. */
export function unreadableTargetCard(
  reader: Reader,
  what: {
    readonly asked: 'set' | 'what-if' | 'correct';
    readonly reading: MisreadTarget;
    readonly nearest: readonly Indicator[];
    readonly said: string;
  },
): Card {
  const { refusal } = textsFor(reader.locale);
  const { reading } = what;
  const fact = misreadTargetText(reader, reading);
  const example = { set: exampleTarget, 'what-if': exampleWhatIf, correct: exampleErrorCorrection };
  const command = example[what.asked](reader);
  return {
    tone: 'unrecorded',
    title: reading.kind === 'unknown-indicator' ? refusal.didYouMean({ fact }) : fact,
    body: [
      ...(reading.kind === 'foreign-currency'
        ? [line(refusal.foreignCurrencyNext({ currency: reader.currency }))]
        : []),
      // Of a correction the reason is not in the line.
      ...(reading.kind === 'not-positive' || what.asked === 'correct'
        ? []
        : choices(reader, { ...what, reading }, (label, line) =>
            what.asked === 'set'
              ? { action: 'target-line', label, value: { line } }
              : { action: 'what-if-line', label, value: { line } },
          )),
      context(refusal.example({ command })),
    ],
    fallback: dots(fact, command),
  };
}

/** The sentence about what was not understood. */
export const misreadTargetText = (reader: Reader, reading: MisreadTarget): string =>
  reading.kind === 'not-positive' ? notPositive(reader, reading.word) : readingText(reader, reading);

/** The same below a field of a form. */
export const targetFieldText = (reader: Reader, reading: MisreadTarget): string =>
  reading.kind === 'not-positive' ? notPositive(reader, reading.word) : fieldText(reader, reading);

const notPositive = (reader: Reader, word: string): string =>
  textsFor(reader.locale).refusal.notPositive({ word: quotable(reader, word) });
