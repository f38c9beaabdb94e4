import { mondayOf } from '../briefs/due.ts';
import { addsUp, type Indicator } from '../indicators/indicator.ts';

/** A praise, as far as counting goes. */
export interface Given {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  /** Whose words they are, where a colleague has written down what a customer said. */
  readonly customer: string | null;
  readonly day: Temporal.PlainDate;
}

/** Who it is that praises: a customer whoever wrote it down, in whichever spelling of capitals and spaces; else the colleague. */
export const giverOf = ({ fromId, customer }: Pick<Given, 'fromId' | 'customer'>): string =>
  customer === null
    ? `person:${fromId}`
    : `customer:${customer.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')}`;

/**
 * Those of some praises that count: of one giver to one person the first in a week from Monday to Sunday, in the order in
 * which they are given here. So it is distinct givers who count, and not how often somebody says it.
 */
export function counting<Praise extends Given>(praises: readonly Praise[]): Praise[] {
  const known = new Set<string>();
  return praises.filter((praise) => {
    const group = `${praise.toId} ${mondayOf(praise.day)} ${giverOf(praise)}`;
    if (known.has(group)) return false;
    known.add(group);
    return true;
  });
}

/** How many different givers there are among them. */
export const distinctGivers = (praises: readonly Pick<Given, 'fromId' | 'customer'>[]): number =>
  new Set(praises.map(giverOf)).size;

/** What begins and ceases to count when some praises become others. */
export function recounted<Praise extends Given>(
  before: readonly Praise[],
  after: readonly Praise[],
): { readonly begins: Praise[]; readonly ceases: Praise[] } {
  const [had, has] = [counting(before), counting(after)];
  const isIn = (list: readonly Praise[]) => new Set(list.map(({ id }) => id));
  const [old, fresh] = [isIn(had), isIn(has)];
  return { begins: has.filter(({ id }) => !old.has(id)), ceases: had.filter(({ id }) => !fresh.has(id)) };
}

/**
 * Whether praise may count through an indicator: a capability of points, or one that is counted by the occasion, whose days
 * and people add up and of which more is better.
 */
export const mayCountPraise = (indicator: Indicator): boolean =>
  indicator.dimension === 'capability' &&
  addsUp(indicator) &&
  indicator.rollupPeople === 'sum' &&
  indicator.direction === 'higher' &&
  (indicator.unit === 'points' || (indicator.unit === 'count' && indicator.decimals === 0));

/** What one distinct giver, or one award, adds: one, in the smallest unit. */
export const praiseAmount = ({ decimals }: Pick<Indicator, 'decimals'>): bigint => 10n ** BigInt(decimals);
