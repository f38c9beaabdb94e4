import { atLeast, compare, minus, plus, type Ratio, ratio, smaller, times, zero } from '../ratio.ts';

/** How much of the own base an attainment pays. Shares and rates are in hundredths of a percent. */
export interface Ladder {
  /** The lowest first. Below the first nothing is paid. */
  readonly tiers: readonly Tier[];
  /** No more of the base than this is paid; undefined: no cap. */
  readonly cap: number | undefined;
}

export interface Tier {
  /** The attainment with which it begins. */
  readonly from: number;
  readonly pays: Pay;
}

export type Pay =
  | { readonly kind: 'fixed'; readonly rate: number }
  /** As much of the base as of the target. */
  | { readonly kind: 'proportion' }
  /** What the tier before it has come to where this one begins, and `times` (in hundredths) each part beyond. */
  | { readonly kind: 'accelerated'; readonly times: number };

/** What of the base is paid, and why. */
export interface Rate {
  /** Undefined below the first tier. */
  readonly tier: Tier | undefined;
  /** The attainment with which the next one begins; undefined in the last. */
  readonly next: number | undefined;
  readonly value: Ratio;
  readonly capped: boolean;
}

const hundredth = 10_000;
const share = (value: number): Ratio => ratio(value, hundredth);

/** The rate for an attainment: 1 is the whole base. */
export function rateFor({ tiers, cap }: Ladder, attainment: Ratio): Rate {
  const at = tiers.findLastIndex(({ from }) => atLeast(attainment, share(from)));
  const tier = tiers[at];
  const next = tiers[at + 1]?.from;
  if (!tier) return { tier: undefined, next, value: zero, capped: false };
  const value = paidBy(tiers, at, attainment);
  const most = cap === undefined ? value : smaller(value, share(cap));
  return { tier, next, value: most, capped: compare(most, value) < 0 };
}

/** What tier number `at` pays for an attainment, which need not lie in it: the next may begin where it ends. */
function paidBy(tiers: readonly Tier[], at: number, attainment: Ratio): Ratio {
  const tier = tiers[at];
  if (!tier) return zero;
  const { from, pays } = tier;
  if (pays.kind === 'fixed') return share(pays.rate);
  if (pays.kind === 'proportion') return attainment;
  const beyond = minus(attainment, share(from));
  return plus(paidBy(tiers, at - 1, share(from)), times(beyond, ratio(pays.times, 100)));
}

/** What keeps a ladder from being used, by the place of the tier. */
export type LadderViolation =
  | { readonly kind: 'no-tier' | 'cap' }
  /** Not above the one before it. */
  | { readonly kind: 'order' | 'unreadable'; readonly tier: number }
  /** It begins with less than the one before it has come to: a better result would be paid worse. */
  | { readonly kind: 'falls'; readonly tier: number; readonly from: Ratio; readonly to: Ratio };

/** Every violation; none, and a better attainment never pays less. */
export function violationsOfLadder({ tiers, cap }: Ladder): LadderViolation[] {
  if (tiers.length === 0) return [{ kind: 'no-tier' }];
  const whole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
  return [
    ...(cap === undefined || (whole(cap) && cap > 0) ? [] : [{ kind: 'cap' } as const]),
    ...tiers.flatMap((tier, at): LadderViolation[] => {
      const size = tier.pays.kind === 'fixed' ? tier.pays.rate : tier.pays.kind === 'accelerated' ? tier.pays.times : 0;
      if (!whole(tier.from) || !whole(size)) return [{ kind: 'unreadable', tier: at }];
      const before = tiers[at - 1];
      if (!before) return [];
      if (tier.from <= before.from) return [{ kind: 'order', tier: at }];
      const [from, to] = [paidBy(tiers, at - 1, share(tier.from)), paidBy(tiers, at, share(tier.from))];
      return compare(to, from) < 0 ? [{ kind: 'falls', tier: at, from, to }] : [];
    }),
  ];
}
