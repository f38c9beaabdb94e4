import { buttons, type Card, context, line } from '../card/card.ts';
import { timeText, weekdayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

export interface ShownSchedule {
  readonly chat: { readonly name: string; readonly zone: string };
  readonly active: boolean;
  /** ISO: 1 is Monday. */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly minute: number;
  /** When the next comes; a review is that of a month or a quarter, where there are any. */
  readonly next: {
    readonly weekly?: Temporal.Instant;
    readonly month?: Temporal.Instant;
    readonly quarter?: Temporal.Instant;
  };
}

/** When the digests of a chat come, on its own clock; `set`: it has just been set. */
export function digestScheduleCard(reader: Reader, schedule: ShownSchedule, set = false): Card {
  const { digestSettings: texts } = textsFor(reader.locale);
  const { chat, active, weekday, minute, next } = schedule;
  const name = quotable(reader, chat.name);
  const time = timeText(minute);
  const when = { weekday: texts.weekdays[weekday - 1] ?? '', time };
  const example = reader.locale === 'zh-CN' ? '周一 09:00' : 'mon 09:00';
  const title = active ? texts.on(when) : set ? texts.off : texts.wasOff;
  const reviews = [next.month, next.quarter].flatMap((at) => at ?? []).sort(Temporal.Instant.compare);
  const shown = { ...reader, zone: chat.zone };
  const again = typed(reader, words.digest, words.schedule, example);
  return {
    tone: set ? 'done' : 'plain',
    title,
    body: [
      ...(next.weekly ? [line(nextDigestText(reader, schedule))] : []),
      ...(reviews[0] ? [line(texts.reviews({ at: atText(shown, reviews[0]) }))] : []),
      ...(active ? [context(texts.clock({ zone: chat.zone }))] : [line(texts.offLine({ chat: name }))]),
      context(
        active
          ? dots(
              texts.change({ command: again }),
              texts.stop({ command: typed(reader, words.digest, words.schedule, words.off) }),
            )
          : texts.again({ command: again }),
      ),
      buttons({ action: 'digest-preview', label: texts.preview, value: {} }),
    ],
    fallback: dots(title, typed(reader, words.digest, words.schedule)),
  };
}

/** When the next digest of a chat comes, in one line. */
export function nextDigestText(reader: Reader, { chat, next }: Pick<ShownSchedule, 'chat' | 'next'>): string {
  const { digestSettings: texts } = textsFor(reader.locale);
  const name = quotable(reader, chat.name);
  return next.weekly
    ? texts.next({ chat: name, at: atText({ ...reader, zone: chat.zone }, next.weekly) })
    : texts.offLine({ chat: name });
}

/** `Mon, Nov 23, 09:00`, `11-23（周一）09:00`. */
function atText({ locale, zone }: Reader, at: Temporal.Instant): string {
  const local = at.toZonedDateTimeISO(zone);
  return textsFor(locale).digestSettings.at({
    day: weekdayText(locale, local.toPlainDate()),
    time: timeText(local.hour * 60 + local.minute),
  });
}
