import { buttons, type Card, context, line } from '../card/card.ts';
import type { Progress } from '../domain/pace.ts';
import type { Period } from '../domain/period.ts';
import { periodText, weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

interface Day {
  readonly day: Temporal.PlainDate;
  readonly working: boolean;
  /** Of the holiday; mostly empty where somebody has changed the day. */
  readonly name: string;
}

export interface ShownCalendar {
  readonly quarter: Period;
  readonly progress: Progress;
  readonly coming: readonly Day[];
  readonly unknown: readonly number[];
  readonly fiscalYearStart: number;
}

export interface ShownDayChange {
  readonly day: Temporal.PlainDate;
  readonly working: boolean;
  readonly quarter: Period;
  readonly before: number;
  readonly after: number;
  readonly fiscalYearStart: number;
}

/** So many days of each kind stand on the card. */
const mostDays = 8;

/** Which days are worked: what paces are measured by. */
export function calendarCard(reader: Reader, shown: ShownCalendar): Card {
  const { calendar } = textsFor(reader.locale);
  const { progress, coming, unknown } = shown;
  const title = calendar.title({ period: quarterText(reader, shown), days: progress.total, over: progress.worked });
  const off = coming.filter(({ working }) => !working);
  const worked = coming.filter(({ working }) => working);
  const change = typed(reader, words.calendar, words.dayOff, '12-31');
  return {
    tone: 'plain',
    title,
    body: [
      line(off.length > 0 ? calendar.off({ days: listOf(reader, off) }) : calendar.noneOff),
      ...(worked.length > 0 ? [line(calendar.worked({ days: listOf(reader, worked) }))] : []),
      ...unknown.map((year) => line(calendar.unknown({ year }))),
      context(calendar.howTo({ command: change })),
    ],
    fallback: dots(title, typed(reader, words.calendar)),
  };
}

function listOf(reader: Reader, days: readonly Day[]): string {
  const { calendar } = textsFor(reader.locale);
  const said = days.slice(0, mostDays).map(({ day, name }) => {
    const when = weekdayText(reader.locale, day);
    return reader.locale === 'zh-CN' && name ? calendar.named({ day: when, name }) : when;
  });
  return dots(...said, ...(days.length > mostDays ? [calendar.more({ count: days.length - mostDays })] : []));
}

/** What a day more or less would mean, before it is so. */
export function dayChangeCard(reader: Reader, shown: ShownDayChange & { readonly draftId: string }): Card {
  const { calendar } = textsFor(reader.locale);
  const day = weekdayText(reader.locale, shown.day);
  const title = shown.working ? calendar.makeWorked({ day }) : calendar.makeOff({ day });
  const value = { draft: shown.draftId };
  return {
    tone: 'asks',
    title,
    body: [
      line(effectText(reader, shown)),
      buttons(
        { action: 'confirm-day', label: calendar.confirm, value, style: 'primary' },
        { action: 'discard-day', label: calendar.discard, value },
      ),
    ],
    fallback: title,
  };
}

export function dayChangedCard(reader: Reader, shown: ShownDayChange): Card {
  const { calendar } = textsFor(reader.locale);
  const day = weekdayText(reader.locale, shown.day);
  const title = shown.working ? calendar.isWorked({ day }) : calendar.isOff({ day });
  const back = typed(reader, words.calendar, shown.working ? words.dayOff : words.dayWorked, shown.day.toString());
  return {
    tone: 'done',
    title,
    body: [line(effectText(reader, shown)), context(calendar.back({ command: back }))],
    fallback: dots(title, back),
  };
}

export function dayDiscardedCard(reader: Reader): Card {
  const { calendar } = textsFor(reader.locale);
  const command = typed(reader, words.calendar);
  return {
    tone: 'closed',
    title: calendar.discarded,
    body: [context(calendar.see({ command }))],
    fallback: dots(calendar.discarded, command),
  };
}

const quarterText = (
  reader: Reader,
  { quarter, fiscalYearStart }: Pick<ShownCalendar, 'quarter' | 'fiscalYearStart'>,
) => periodText(reader.locale, quarter, fiscalYearStart);

function effectText(reader: Reader, shown: ShownDayChange): string {
  const { before, after } = shown;
  return textsFor(reader.locale).calendar.effect({ period: quarterText(reader, shown), before, after });
}
