import { buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Span } from '../domain/period.ts';
import { dayText, momentText, weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { aboutText } from './about.ts';
import { type DecisionMade, decisionText } from './decided.ts';
import { exampleReport } from './examples.ts';
import { type PraiseOrigin, praiseOriginText } from './praise-credits.ts';
import { addedText, whatText } from './progress.ts';
import { originName } from './provenance.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface Past {
  readonly indicator: Indicator;
  readonly amount: bigint;
  readonly base: bigint | undefined;
  readonly day: Temporal.PlainDate;
  readonly source: string;
  readonly by: Named | undefined;
  /** The task that it came from. */
  readonly task: { readonly number: number; readonly overlay: boolean; readonly by: Named } | undefined;
  /** The praise or the skill award that it came from. */
  readonly praise?: PraiseOrigin | undefined;
  readonly undoneAt: Temporal.Instant | undefined;
  /** What somebody decided between two sides. */
  readonly decision?: DecisionMade | undefined;
  /** It stands beside the number and is no part of it. */
  readonly aside?: boolean;
  /** Days of a closed period that it makes up for. */
  readonly about: Span | undefined;
}

interface History {
  /** Undefined for all of them. */
  readonly indicator: Indicator | undefined;
  /** The latest day first. */
  readonly entries: readonly Past[];
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
}

const mostDays = 5;
const mostOfADay = 5;
/** Of one indicator a day is short. */
const mostDaysOfOne = 15;

/** One's own last entries, a day a line, each with what became of it and where it is from. */
export function historyCard(reader: Reader, { indicator, entries, fiscalYearStart, at }: History): Card {
  const { status } = textsFor(reader.locale);
  const days = [...Map.groupBy(entries, ({ day }) => day.toString()).values()].slice(
    0,
    indicator ? mostDaysOfOne : mostDays,
  );
  const title = titleOf(reader, days);
  return {
    tone: 'plain',
    title,
    body: [
      ...(days.length > 0
        ? days.map((ofDay) => dayLine(reader, ofDay, fiscalYearStart))
        : [context(textsFor(reader.locale).refusal.example({ command: exampleReport(reader) }))]),
      context(status.asOf({ when: momentText(reader, at) })),
      buttons(
        { action: 'report', label: status.report, value: {} },
        { action: 'my-goals', label: status.myGoals, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.report)),
  };
}

/** With the latest entry that stands. */
function titleOf(reader: Reader, days: readonly (readonly Past[])[]): string {
  const { report } = textsFor(reader.locale);
  if (days.length === 0) return report.historyNone;
  const latest = days.flat().find(({ undoneAt }) => !undoneAt);
  return report.history({ count: days.length, what: latest && whatText(reader, latest) });
}

function dayLine(reader: Reader, entries: readonly Past[], fiscalYearStart: number): Line {
  const { report } = textsFor(reader.locale);
  const shown = entries.slice(0, mostOfADay).map((entry) => pastText(reader, entry, fiscalYearStart));
  const left = entries.length - shown.length;
  const more = left > 0 ? [report.historyMore({ count: left })] : [];
  const day = entries[0] ? weekdayText(reader.locale, entries[0].day) : '';
  return line(report.historyOf({ day, entries: dots(...shown, ...more) }));
}

/** An entry with where it is from and what became of it: `客户拜访 +3 次（王强代记）`. */
export function pastText(reader: Reader, entry: Past, fiscalYearStart: number): string {
  const { credit, provenance, report, status } = textsFor(reader.locale);
  const { source, by, task, praise, decision, about, undoneAt } = entry;
  const marks = [
    ...(task ? [credit.source({ number: task.number, onTop: task.overlay, by: nameFor(reader, task.by) })] : []),
    ...(praise ? [praiseOriginText(reader, praise)] : []),
    ...(decision ? [decisionText(reader, entry.indicator, decision)] : []),
    ...(source === 'manual' || task || praise || decision
      ? []
      : [isKnown(source) ? report.sources[source] : originName(reader, source)]),
    ...(entry.aside ? [provenance.besideNumber] : []),
    ...(by ? [report.by({ name: nameFor(reader, by) })] : []),
    ...(about ? [report.correctionOf({ period: aboutText(reader, about, fiscalYearStart) })] : []),
    ...(undoneAt ? [report.undoneOn({ day: dayOf(reader, undoneAt) })] : []),
  ];
  const what = addedText(reader, entry);
  return marks.length > 0 ? report.marked({ what, mark: marks.join(status.listMark) }) : what;
}

const isKnown = (source: string): source is 'task' | 'praise' | 'file' =>
  source === 'task' || source === 'praise' || source === 'file';

const dayOf = (reader: Reader, at: Temporal.Instant): string =>
  dayText(reader.locale, at.toZonedDateTimeISO(reader.zone).toPlainDate());
