import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Rules } from '../rules/rules.ts';
import type { Organisation, Work } from '../work.ts';

/** By the day for which they were asked: everybody asks for today's. */
const found = new WeakMap<Rules, Map<string, readonly Indicator[]>>();

/** The organisation's indicators as they are defined on a day, by their key. */
export function indicatorsOn({ rules }: Organisation, day: Temporal.PlainDate): Indicator[] {
  const byDay = found.get(rules) ?? new Map<string, readonly Indicator[]>();
  found.set(rules, byDay);
  const known = byDay.get(day.toString()) ?? definedOn(rules, day);
  byDay.set(day.toString(), known);
  return [...known];
}

/** The indicator of a key that is stored; undefined for one that is none any more. */
export const indicatorWith = ({ org, today }: Pick<Work, 'org' | 'today'>, key: string): Indicator | undefined =>
  indicatorsOn(org, today).find((indicator) => indicator.key === key);

function definedOn({ indicators }: Rules, day: Temporal.PlainDate): Indicator[] {
  const defined = new Map<string, Indicator>();
  // Of several definitions that hold by then the newest comes first.
  for (const { from, ...indicator } of indicators) {
    if (Temporal.PlainDate.compare(from, day) <= 0 && !defined.has(indicator.key))
      defined.set(indicator.key, indicator);
  }
  return [...defined.values()];
}
