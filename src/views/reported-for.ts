import { buttons, type Card, line } from '../card/card.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { aboutText } from './about.ts';
import { type Past, pastText } from './history.ts';
import { addedText, asOf, whatText } from './progress.ts';

export interface Told {
  readonly by: { readonly name: string; readonly alias: string | null };
  /** What was recorded at once, for one day. */
  readonly entries: readonly (Past & { readonly note: string })[];
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

/** To a person: what somebody recorded for them, or took back again. */
export function reportedForCard(reader: Reader, told: Told): Card {
  const { report, status } = textsFor(reader.locale);
  const { entries, fiscalYearStart } = told;
  const by = nameFor(reader, told.by);
  const gone = entries.every(({ undoneAt }) => undoneAt);
  const title = titleOf(reader, told, by, gone);
  const note = entries.find((entry) => entry.note !== '')?.note;
  return {
    tone: gone ? 'closed' : 'plain',
    title,
    body: [
      ...(entries.length > 1
        ? entries.map((entry) => line(pastText(reader, { ...entry, by: undefined, about: undefined }, fiscalYearStart)))
        : []),
      ...(note ? [line(report.note({ text: note }))] : []),
      ...(gone ? [] : [line(report.toldWhy({ by }))]),
      asOf(reader, told.at, [], report.by({ name: by })),
      buttons(
        { action: 'history', label: report.historyButton, value: {} },
        { action: 'my-goals', label: status.myGoals, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.report, words.history)),
  };
}

function titleOf(reader: Reader, { entries, fiscalYearStart }: Told, by: string, gone: boolean): string {
  const { report } = textsFor(reader.locale);
  const [first] = entries;
  const day = first ? dayText(reader.locale, first.day) : '';
  const what = first && entries.length === 1 ? whatText(reader, first) : report.items({ count: entries.length });
  if (gone) return report.toldUndone({ by, what, day });
  if (!first?.about) return report.told({ by, what, day });
  const period = aboutText(reader, first.about, fiscalYearStart);
  return report.toldCorrected({ by, period, what: entries.length === 1 ? addedText(reader, first) : what });
}
