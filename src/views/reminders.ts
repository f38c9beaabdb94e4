import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import { contains, type Span } from '../domain/period.ts';
import { momentText, timeText, weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { daysText } from './leave.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

interface Setting {
  readonly at: number | null;
  readonly off: boolean;
  readonly until: Temporal.Instant | null;
}

export interface ShownReminders {
  readonly setting: Setting;
  /** Minutes after midnight; undefined where no reminder comes. */
  readonly minute: number | undefined;
  readonly zone: string;
  readonly leave: readonly (Span & {
    readonly id: string;
    readonly workingDays: number;
    readonly delegate: Named | undefined;
  })[];
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  /** What was set before, where something was set now. */
  readonly before?: Setting;
}

/** When the reader is reminded to report, and when not. */
export function remindersCard(reader: Reader, reminders: ShownReminders): Card {
  const { reminder: texts } = textsFor(reader.locale);
  const title = titleOf(reader, reminders);
  // Of more than that the later ones are shown when these are over.
  const leave = reminders.leave.slice(0, 4);
  return {
    tone: reminders.before ? 'done' : 'plain',
    title,
    body: [
      ...scheduleLine(reader, reminders, title),
      ...leave.map(({ id, ...span }) =>
        line(
          texts.leave({
            days: daysText(reader, span),
            working: span.workingDays,
            delegate: span.delegate && nameFor(reader, span.delegate),
          }),
          {
            action: 'cancel-leave',
            label: texts.cancel,
            value: { leave: id },
          },
        ),
      ),
      context(
        dots(
          texts.clock({ zone: reminders.zone }),
          texts.change({ command: typed(reader, words.nudge, words.at, '18:00') }),
        ),
      ),
      buttons(buttonOf(reader, reminders)),
    ],
    fallback: dots(title, typed(reader, words.nudge)),
  };
}

const isSnoozed = ({ setting: { until }, now }: ShownReminders): boolean =>
  until !== null && Temporal.Instant.compare(now, until) < 0;

function titleOf(reader: Reader, reminders: ShownReminders): string {
  const { reminder: texts } = textsFor(reader.locale);
  const { setting, minute, leave, today } = reminders;
  if (setting.off) return texts.off;
  if (minute === undefined) return texts.none;
  if (setting.until && isSnoozed(reminders)) return texts.snoozed({ until: untilText(reader, setting.until) });
  const away = leave.find((span) => contains(span, today));
  if (away && !reminders.before) return texts.away({ until: weekdayText(reader.locale, away.until) });
  return texts.on({ time: timeText(minute) });
}

/** What holds behind a title that speaks of a pause. */
function scheduleLine(reader: Reader, { minute }: ShownReminders, title: string): Line[] {
  const { reminder: texts } = textsFor(reader.locale);
  if (minute === undefined) return [];
  const schedule = texts.on({ time: timeText(minute) });
  return [line(schedule === title ? texts.how : schedule)];
}

/** Midnight is the day that begins then. */
function untilText(reader: Reader, until: Temporal.Instant): string {
  const local = until.toZonedDateTimeISO(reader.zone);
  const midnight = local.equals(local.startOfDay());
  return midnight ? weekdayText(reader.locale, local.toPlainDate()) : momentText(reader, until);
}

function buttonOf(reader: Reader, reminders: ShownReminders): Button {
  const { reminder: texts, report } = textsFor(reader.locale);
  const { before } = reminders;
  const setting = (label: string, value: Button['value']): Button => ({ action: 'set-reminder', label, value });
  if (before) {
    const value = { at: before.at ?? -1, off: before.off ? 1 : 0, until: before.until?.epochMilliseconds ?? 0 };
    return setting(report.undo, value);
  }
  if (reminders.minute === undefined) {
    return setting(texts.turnOn, reminders.setting.off ? { off: 0 } : { off: 0, at: usualMinute });
  }
  return isSnoozed(reminders) ? setting(texts.resume, { until: 0 }) : setting(texts.turnOff, { off: 1 });
}

/** Where neither the person nor the organisation has a time. */
const usualMinute = 18 * 60;
