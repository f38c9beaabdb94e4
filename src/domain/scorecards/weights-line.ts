import { hundredthsOf } from '../hundredths.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { namedAt, unnamedAt } from '../report-item.ts';

/** A weight as it is typed for an indicator, in hundredths of a percent; 0 takes the indicator off the scorecard. */
export interface TypedWeight {
  readonly indicator: Indicator;
  readonly weight: number;
}

export type MisreadWeight =
  | { readonly kind: 'unknown-indicator'; readonly word: string }
  | { readonly kind: 'no-weight'; readonly indicator: Indicator; readonly word: string }
  | { readonly kind: 'twice'; readonly indicator: Indicator };

/** `visits 15, teamwork 15%`, `拜访 15，协作积分 12.5`: in percent. The first that cannot be read says why. */
export function readWeights(line: string, indicators: readonly Indicator[]): TypedWeight[] | MisreadWeight {
  const parts = line
    .normalize('NFKC')
    .split(/[,;、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read: TypedWeight[] = [];
  for (const part of parts) {
    const named = namedAt(part, indicators);
    if (!named) return { kind: 'unknown-indicator', word: unnamedAt(part) };
    const { indicator, rest } = named;
    const weight = readWeight(rest);
    if (weight === undefined) return { kind: 'no-weight', indicator, word: rest };
    if (read.some((one) => one.indicator.key === indicator.key)) return { kind: 'twice', indicator };
    read.push({ indicator, weight });
  }
  return read;
}

/** `15`, `12.5%`, `１５`: from 0 to 100, at most two digits after the point; undefined for anything else. */
export function readWeight(text: string): number | undefined {
  const parts = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(text.normalize('NFKC').trim());
  if (!parts) return undefined;
  const weight = hundredthsOf(parts[1] ?? '', parts[2]);
  return weight <= 10_000 ? weight : undefined;
}
