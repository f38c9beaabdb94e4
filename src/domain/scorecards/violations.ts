import type { Indicator } from '../indicators/indicator.ts';
import { type Dimension, type Envelope, type Limits, type ScorecardVersion, whole } from './scorecard.ts';

/** What keeps a scorecard from taking effect, with all it takes to say so. Weights in hundredths of a percent. */
export type Violation =
  /** Undefined for whoever reads `indicators`, or on the scorecard twice. */
  | { readonly kind: 'unknown-indicator' | 'indicator-twice'; readonly indicator: string }
  /** A weight finer than a hundredth of a percent, or none at all. */
  | { readonly kind: 'no-weight'; readonly indicator: string }
  /** `by` is what is missing from 100.00 %; below 0, what is too much. */
  | { readonly kind: 'not-the-whole'; readonly total: number; readonly by: number }
  | { readonly kind: 'team-link'; readonly teamLink: number }
  | ({ readonly kind: 'indicator-count'; readonly count: number } & Limits)
  | { readonly kind: 'weight-too-small'; readonly indicator: string; readonly weight: number; readonly least: number }
  | ({ readonly kind: 'dimension-weight'; readonly dimension: Dimension; readonly weight: number } & Limits);

/**
 * Every violation, in the order of the scorecard; none, and it takes effect. By default 3–7 indicators of at least 5 %
 * each, 100.00 % in total, and result 40–60, process 20–40, capability 10–20 %. A weight that cannot be read is named and
 * counts nothing.
 */
export function violationsOf(
  { items, teamLink, teamIndicator }: ScorecardVersion,
  indicators: readonly Indicator[],
  envelope: Envelope,
): Violation[] {
  const dimensionOf = (key: string) => indicators.find((indicator) => indicator.key === key)?.dimension;
  const unknown = (key: string): Violation[] =>
    dimensionOf(key) ? [] : [{ kind: 'unknown-indicator', indicator: key }];
  const weighed = items.filter(({ weight }) => Number.isSafeInteger(weight) && weight > 0);
  const total = sum(weighed);
  return [
    ...items.flatMap(({ indicator, weight }, index): Violation[] => [
      ...unknown(indicator),
      ...(items.findIndex((item) => item.indicator === indicator) < index
        ? [{ kind: 'indicator-twice', indicator } as const]
        : []),
      ...(!Number.isSafeInteger(weight) || weight <= 0
        ? [{ kind: 'no-weight', indicator } as const]
        : weight < envelope.leastWeight
          ? [{ kind: 'weight-too-small', indicator, weight, least: envelope.leastWeight } as const]
          : []),
    ]),
    ...(teamIndicator === undefined ? [] : unknown(teamIndicator)),
    ...(total === whole ? [] : [{ kind: 'not-the-whole', total, by: whole - total } as const]),
    ...(Number.isSafeInteger(teamLink) && within({ least: 0, most: whole }, teamLink)
      ? []
      : [{ kind: 'team-link', teamLink } as const]),
    ...(within(envelope.indicators, items.length)
      ? []
      : [{ kind: 'indicator-count', count: items.length, ...envelope.indicators } as const]),
    ...(Object.entries(envelope.dimensions) as [Dimension, Limits][]).flatMap(([dimension, limits]) => {
      const weight = sum(weighed.filter(({ indicator }) => dimensionOf(indicator) === dimension));
      return within(limits, weight) ? [] : [{ kind: 'dimension-weight', dimension, weight, ...limits } as const];
    }),
  ];
}

/**
 * Whether a reason can override it: what leaves the envelope may be wanted. A score could not be computed from weights
 * that are not the whole, or from an indicator that does not exist; no reason helps there.
 */
export const canBeOverridden = ({ kind }: Violation): boolean =>
  kind === 'indicator-count' || kind === 'weight-too-small' || kind === 'dimension-weight';

const within = ({ least, most }: Limits, value: number): boolean => least <= value && value <= most;
const sum = (items: readonly { readonly weight: number }[]): number =>
  items.reduce((total, { weight }) => total + weight, 0);
