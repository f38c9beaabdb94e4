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

/** Sorts by name as this reader spells and orders it; 一队 stands before 二队, and 9 before 10. */
export function byName(reader: Reader): (a: Named, b: Named) => number {
  const collator = new Intl.Collator(reader.locale, { numeric: true });
  const counted = (named: Named): string =>
    nameFor(reader, named).replaceAll(numeral, (said) => String(numberOf(said)));
  return (a, b) => collator.compare(counted(a), counted(b));
}

/** By sound 二 would stand before 一, and 三 between them. Only where a team is counted by it: a person may be called that. */
const numeral = /[一二三四五六七八九十]+(?=[队部组区]|分?公司|大区|团队)/gu;

/** Up to 99. */
function numberOf(said: string): number {
  const [tens = '', ones = ''] = said.includes('十') ? said.split('十') : ['零', said];
  const digit = (one: string): number => Math.max(0, '零一二三四五六七八九'.indexOf(one));
  return 10 * (tens === '' ? 1 : digit(tens)) + (ones === '' ? 0 : digit(ones));
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
