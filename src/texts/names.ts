import type { Indicator } from '../domain/indicators/indicator.ts';
import { type SourceKey, sourceLabels } from '../domain/sources/labels.ts';
import type { Reader, Word } from './reader.ts';
import { shorten } from './shorten.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** Longer ones are told apart by then, and a title has room for a number beside one. */
const longestName = 30;

/** A person or a team: the second spelling is for whoever reads English. One that would fill a line is shortened. */
export const nameFor = (reader: Reader, named: Named): string =>
  shorten(reader.locale === 'zh-CN' ? named.name : (named.alias ?? named.name), longestName);

/** Sorts by name as this reader spells and orders it. */
export function byName(reader: Reader): (a: Named, b: Named) => number {
  const collator = new Intl.Collator(reader.locale);
  return (a, b) => collator.compare(nameFor(reader, a), nameFor(reader, b));
}

export const indicatorName = (reader: Reader, { names }: Indicator): string =>
  reader.locale === 'zh-CN' ? names.zh : names.en;

/** A system that numbers come from. */
export const sourceName = (reader: Reader, source: SourceKey): string =>
  sourceLabels[source][reader.locale === 'zh-CN' ? 'zh' : 'en'];

/** As it is typed: in Chinese by its Chinese name, else in one word. */
export function sourceWord(source: SourceKey): Word {
  const { zh } = sourceLabels[source];
  return { en: source, zh: /\p{Script=Han}/u.test(zh) ? zh : source };
}

/** The English name as it stands after this number, in the indicator's smallest unit; undefined where none can stand before it. */
export const countedName = ({ names, decimals }: Indicator, amount: bigint): string | undefined =>
  names.one && (amount === 10n ** BigInt(decimals) ? names.one : names.en);

/** At the beginning of a line: `Sales amount`. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
