import { readTime } from './clock-time.ts';

/** When in the week something comes; what is absent stays as it was. */
export interface WeeklyTime {
  /** ISO: 1 is Monday. */
  readonly weekday?: number;
  /** Minutes after midnight. */
  readonly minute?: number;
}

const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const chinese = '一二三四五六日';

const han = /^每?(?:周|星期|礼拜)(?<day>[一二三四五六日天])\s*(?<time>.*)$/u;
const latin = /^(?:(?:every|on)\s+)?(?<day>[a-z]{3,10})\.?(?:[\s,]+(?:at\s+)?(?<time>.*))?$/u;

/**
 * `mon 09:00`, `Mondays at 9:00`, `周一 09:00`, `每周一9点半`, or only one of the two, `tue`, `10:00`. Undefined for anything
 * else: what is left over must not be set aside.
 */
export function readWeeklyTime(text: string): WeeklyTime | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const only = readTime(typed);
  if (only !== undefined) return { minute: only };
  const parts = (han.exec(typed) ?? latin.exec(typed))?.groups;
  const weekday = parts?.day && weekdayOf(parts.day);
  if (!weekday) return undefined;
  if (!parts.time) return { weekday };
  const minute = readTime(parts.time);
  return minute === undefined ? undefined : { weekday, minute };
}

/** Undefined for what is no day; a day is known by its first three letters or more. */
function weekdayOf(word: string): number | undefined {
  const index = /^[a-z]/.test(word)
    ? english.findIndex((day) => day.startsWith(word) || `${day}s` === word)
    : chinese.indexOf(word.replace('天', '日'));
  return index < 0 ? undefined : index + 1;
}
