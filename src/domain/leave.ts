import { looksLikeDay, readComingDay, readDay } from './day.ts';
import type { Span } from './period.ts';

/** Days of leave as a line names them, and the words around them. */
export interface LeaveLine {
  readonly span: Span;
  /** Whose leave it is; empty for one's own. */
  readonly before: string;
  readonly after: string;
}

const daysAhead = new Map(
  Object.entries({ yesterday: -1, 昨天: -1, today: 0, 今天: 0, tomorrow: 1, 明天: 1, 后天: 2 }),
);
const between = /^(?:到|至|to|until|-|–|~)$/iu;

/** `12-01`, `12-01 12-05`, `12-01 到 12-05`, `@li 12-01`, `tomorrow`; undefined where no days can be read. */
export function readLeave(line: string, today: Temporal.PlainDate): LeaveLine | undefined {
  const words = line
    .normalize('NFKC')
    .replaceAll(/(?<=\d)(?:到|至|~|–)(?=\d)/gu, ' 到 ')
    .trim()
    .split(/\s+/u);
  const isDay = (word: string | undefined): word is string =>
    word !== undefined && (daysAhead.has(word.toLowerCase()) || looksLikeDay(word));
  const first = words.findIndex(isDay);
  const [begin, ...rest] = first < 0 ? [] : words.slice(first);
  if (begin === undefined) return undefined;
  const joined = rest[0] !== undefined && between.test(rest[0]) && isDay(rest[1]) ? rest.slice(1) : rest;
  const [end, after] = isDay(joined[0]) ? [joined[0], joined.slice(1)] : [begin, joined];
  const from = said(begin, today) ?? nearest(begin, today);
  const until = from && (end === begin ? from : (said(end, today) ?? readComingDay(end, from)));
  if (!from || !until || Temporal.PlainDate.compare(until, from) < 0) return undefined;
  return { span: { from, until }, before: words.slice(0, first).join(' '), after: after.join(' ') };
}

function said(word: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const ahead = daysAhead.get(word.toLowerCase());
  return ahead === undefined ? undefined : today.add({ days: ahead });
}

/** Without a year it is the day of that name that is nearest to today: one that has been stays behind, to be told so. */
function nearest(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const years = [today, today.add({ years: 1 }), today.subtract({ years: 1 })];
  return years
    .flatMap((year) => readDay(text, year) ?? [])
    .sort((a, b) => Math.abs(today.until(a).days) - Math.abs(today.until(b).days))[0];
}
