import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Organisation } from '../work.ts';

/** The organisation's indicators as they are defined on a day, by their key. */
export function indicatorsOn({ rules }: Organisation, day: Temporal.PlainDate): Indicator[] {
  const found = new Map<string, Indicator>();
  // Of several definitions that hold by then the newest comes first.
  for (const { from, ...indicator } of rules.indicators) {
    if (Temporal.PlainDate.compare(from, day) <= 0 && !found.has(indicator.key)) found.set(indicator.key, indicator);
  }
  return [...found.values()];
}
