import { type Block, type Button, buttons, type Card, context, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { MisreadRequest } from '../domain/report-request.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { exampleCorrection, exampleEstimate, exampleFor, exampleReport } from './examples.ts';

/** Nothing was recorded: what was not understood, the nearest names, an example. */
export function unreadableReportCard(
  reader: Reader,
  { asked, reading, nearest, said }: Meant & { readonly asked?: 'estimate' },
): Card {
  const { refusal } = textsFor(reader.locale);
  const fact = readingText(reader, reading);
  const command = asked === 'estimate' ? exampleEstimate(reader) : exampleOf(reader, reading);
  return {
    tone: 'unrecorded',
    title: reading.kind === 'unknown-indicator' ? refusal.didYouMean({ fact }) : fact,
    body: [
      ...(reading.kind === 'foreign-currency'
        ? [line(refusal.foreignCurrencyNext({ currency: reader.currency }))]
        : []),
      ...choices(reader, { reading, nearest, said }, (label, line) =>
        asked === 'estimate'
          ? { action: 'estimate-line', label, value: { line } }
          : { action: 'report-line', label, value: { line } },
      ),
      context(refusal.example({ command })),
    ],
    fallback: dots(fact, command),
  };
}

/** The same with what was wrong in it put right. */
function exampleOf(reader: Reader, reading: MisreadRequest): string {
  switch (reading.kind) {
    case 'rate-wanted':
      return typed(reader, words.report, indicatorName(reader, reading.indicator), '18/20');
    case 'no-person':
    case 'second-person':
      return exampleFor(reader);
    case 'nobody-corrected':
    case 'no-such-period':
    case 'period-to-come':
      return exampleCorrection(reader);
    default:
      return exampleReport(reader);
  }
}

interface Meant {
  readonly reading: MisreadRequest;
  readonly nearest: readonly Indicator[];
  readonly said: string;
}

/** One tap away from what was meant: the whole line again, with the word that was not understood replaced. */
export function choices(reader: Reader, { reading, nearest, said }: Meant, button: LineButton): Block[] {
  const offered = optionsOf(reader, reading, nearest).map(({ label, by, word, at }) =>
    button(label, said.slice(0, at) + by + said.slice(at + word.length)),
  );
  // A line cut short would record less than was said.
  return offered.length > 0 && offered.every(({ value }) => isSmall(value)) ? [buttons(...offered)] : [];
}

/** A button that carries a whole line. */
type LineButton = (label: string, line: string) => Button;

const isSmall = (value: Button['value']): boolean =>
  String(value.line).length <= 500 && JSON.stringify(value).length < 1000;

interface Option {
  readonly label: string;
  readonly by: string;
  readonly word: string;
  readonly at: number;
}

function optionsOf(reader: Reader, reading: MisreadRequest, nearest: readonly Indicator[]): Option[] {
  if (reading.kind === 'ambiguous-number') return reading.choices.map((by) => ({ ...reading, label: by, by }));
  if (reading.kind !== 'unknown-indicator') return [];
  return nearest.map((indicator) => {
    const name = indicatorName(reader, indicator);
    return { ...reading, label: capital(name), by: name };
  });
}

/** The same below a field, where there are no buttons: what it may mean stands in the sentence. */
export function fieldText(reader: Reader, reading: MisreadRequest): string {
  if (reading.kind !== 'ambiguous-number') return readingText(reader, reading);
  const { refusal, status } = textsFor(reader.locale);
  const choices = reading.choices.join(status.orMark);
  return refusal.ambiguousIn({ word: quotable(reader, reading.word), choices });
}

/** The sentence about what was not understood. */
export function readingText(reader: Reader, reading: MisreadRequest): string {
  const { refusal } = textsFor(reader.locale);
  const word = 'word' in reading ? quotable(reader, reading.word) : '';
  switch (reading.kind) {
    case 'unknown-indicator':
      return refusal.unknownIndicator({ word });
    case 'unreadable-number':
      return refusal.unreadableNumber({ word, indicator: capital(indicatorName(reader, reading.indicator)) });
    case 'rate-wanted':
      return refusal.rateWanted({ indicator: capital(indicatorName(reader, reading.indicator)) });
    case 'no-person':
      return refusal.nobodyNamed;
    case 'second-person':
      return refusal.severalNamed;
    case 'nobody-corrected':
      return refusal.nobodyCorrected;
    case 'no-such-period':
      return refusal.noSuchPeriod({ word });
    case 'period-to-come':
      return refusal.periodToCome({ word });
    case 'ambiguous-number':
      return refusal.ambiguousNumber({ word });
    case 'foreign-currency':
      return refusal.foreignCurrency({ word, currency: reader.currency });
    case 'day-to-come':
      return refusal.dayToCome({ word });
    case 'no-such-day':
      return refusal.noSuchDay({ word });
    case 'second-day':
      return refusal.secondDay({ word });
    case 'empty':
      return refusal.emptyReport;
  }
}
