import { looksLikeDay } from '../day.ts';
import { readOnOff } from '../on-off.ts';

/** A line that puts somebody, or a team, somewhere: `@li to 华东`, `华东 under 公司`. */
export interface Placing {
  /** Who or what it is about. */
  readonly who: string;
  /** The team; undefined where the line names none. */
  readonly team: string | undefined;
}

const between = /\s+(?:to|of|in|from|under|到|去|归|属于|的|从|移到)\s+/iu;

/**
 * Every way to read it, the likeliest first. With a word between the two there is one; without it a name may have several
 * words, so `@Li Na East One` is read with the longest name first, and whoever knows the names decides.
 */
export function readPlacing(line: string): Placing[] {
  const said = line.trim().replaceAll(/\s+/gu, ' ');
  const link = between.exec(said);
  if (link && link.index > 0)
    return [{ who: said.slice(0, link.index), team: said.slice(link.index + link[0].length) }];
  const words = said.split(' ').filter(Boolean);
  return words.map((_, index): Placing => {
    const length = words.length - index;
    return { who: words.slice(0, length).join(' '), team: words.slice(length).join(' ') || undefined };
  });
}

/** A line that names somebody something, or with `off` at its end takes that back: `@li`, `@li off`. */
export function readNaming(line: string): { readonly who: string; readonly off: boolean } {
  const words = line.replaceAll('>', '> ').trim().split(/\s+/u);
  const off = words.length > 1 && readOnOff(words.at(-1) ?? '') === 'off';
  return { who: (off ? words.slice(0, -1) : words).join(' '), off };
}

/** A line that says who leaves, with the last day at its end where that is another than today: `@li 11-30`. */
export function readLeaving(line: string): { readonly who: string; readonly day: string | undefined } {
  const words = line.replaceAll('>', '> ').trim().split(/\s+/u);
  const day = words.length > 1 ? words.at(-1) : undefined;
  return day !== undefined && looksLikeDay(day)
    ? { who: words.slice(0, -1).join(' '), day }
    : { who: line, day: undefined };
}
