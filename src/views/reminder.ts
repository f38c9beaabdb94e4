import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Standing } from '../domain/standing.ts';
import { weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { markedProgress, statusText, whatText } from './progress.ts';

interface Item {
  readonly indicator: Indicator;
  readonly amount: bigint;
  readonly base?: bigint | undefined;
}

export interface ShownReminder {
  readonly day: Temporal.PlainDate;
  /** The most urgent first, at least one. */
  readonly standings: readonly Standing[];
  /** What was reported last. */
  readonly earlier:
    | { readonly day: Temporal.PlainDate; readonly yesterday: boolean; readonly items: readonly Item[] }
    | undefined;
}

/** Asks whether there is anything new today; what one press would record stands on it. */
export function reminderCard(reader: Reader, reminder: ShownReminder): Card {
  const { reminder: texts } = textsFor(reader.locale);
  const [first, ...others] = reminder.standings;
  const title = texts.ask({ what: first ? standingText(reader, first) : '' });
  const stop = typed(reader, words.nudge, words.off);
  return {
    tone: 'asks',
    title,
    body: [
      ...watchLine(reader, others),
      ...earlierLine(reader, reminder),
      context(texts.stop({ command: stop })),
      buttons(...answers(reader, reminder), { action: 'report', label: texts.fill, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.report)),
  };
}

/** What else is short of its pace. */
function watchLine(reader: Reader, others: readonly Standing[]): Line[] {
  const { reminder: texts, status } = textsFor(reader.locale);
  const watched = others.filter((one) => one.status === 'behind' || one.status === 'atRisk').slice(0, 2);
  if (watched.length === 0) return [];
  return [line(texts.watch({ goals: watched.map((one) => standingText(reader, one)).join(status.listMark) }))];
}

const standingText = (reader: Reader, standing: Standing): string =>
  textsFor(reader.locale).reminder.goal({
    name: capital(indicatorName(reader, standing.indicator)),
    progress: markedProgress(reader, standing),
    status: statusText(reader, standing),
  });

function earlierLine(reader: Reader, { earlier }: ShownReminder): Line[] {
  if (!earlier) return [];
  const { reminder: texts, status } = textsFor(reader.locale);
  const items = earlier.items.map((item) => whatText(reader, item)).join(status.listMark);
  const said = earlier.yesterday
    ? texts.yesterday({ items })
    : texts.earlier({ day: weekdayText(reader.locale, earlier.day), items });
  return [line(said)];
}

function answers(reader: Reader, { earlier, day }: ShownReminder): Button[] {
  const { reminder: texts } = textsFor(reader.locale);
  const same = earlier && {
    action: 'answer-reminder',
    label: earlier.yesterday ? texts.same : texts.sameAsLast,
    value: { line: 'same', day: day.toString() },
  };
  const nothing = { action: 'answer-reminder', label: texts.nothing, value: { line: 'none', day: day.toString() } };
  return [...(same ? [same] : []), nothing];
}
