const shapes = [
  /^(?:(?<year>\d{4})-)?(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})[日号]$/u,
];

/** Also those to come, which somebody who means them is told; they are no words of a note. */
const daysBack = new Map(
  Object.entries({ tomorrow: -1, 明天: -1, 后天: -2, today: 0, 今天: 0, yesterday: 1, 昨天: 1, 前天: 2, 大前天: 3 }),
);

const partsOf = (text: string): RegExpExecArray['groups'] =>
  shapes.map((shape) => shape.exec(text.trim())?.groups).find((parts) => parts !== undefined);

/** It is a word for a day, or written as one, whether or not the calendar has it. */
export const looksLikeDay = (word: string): boolean => daysBack.has(word.toLowerCase()) || partsOf(word) !== undefined;

/** `yesterday`, `昨天`, `明天`, and what `readPastDay` takes. */
export function readSaidDay(word: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const back = daysBack.get(word.toLowerCase());
  return back === undefined ? readPastDay(word, today) : today.subtract({ days: back });
}

/** `2026-11-20`, `2026年11月20日`, or with `today` also `11-20` of that year; undefined for what is no day of the calendar. */
export function readDay(text: string, today?: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const parts = partsOf(text);
  const year = parts?.year ? Number(parts.year) : today?.year;
  if (!parts || year === undefined) return undefined;
  try {
    return Temporal.PlainDate.from(
      { year, month: Number(parts.month), day: Number(parts.day) },
      { overflow: 'reject' },
    );
  } catch {
    return undefined;
  }
}

const hasYear = (text: string): boolean => partsOf(text)?.year !== undefined;

/**
 * A day that lies behind. Without a year it is this year's, or last year's where that is over half a year ahead: in
 * January `12-30` is the one that has just been. One that is nearer stays ahead, so that somebody can be told so.
 */
export function readPastDay(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const day = readDay(text, today);
  return day && !hasYear(text) && today.until(day).days > 183 ? readDay(text, today.subtract({ years: 1 })) : day;
}

/**
 * A day that lies ahead. Without a year it is this year's, or next year's where that is over half a year behind: in
 * December `01-08` is the one that comes. One that is nearer stays behind, so that somebody can be told so.
 */
export function readComingDay(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const day = readDay(text, today);
  const over = day === undefined || day.until(today).days > 183;
  return over && !hasYear(text) ? readDay(text, today.add({ years: 1 })) : day;
}
