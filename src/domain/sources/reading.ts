import type { Indicator } from '../indicators/indicator.ts';
import type { Condition, MappingRules } from './mapping.ts';
import { type Owners, ownerIn } from './owner.ts';
import { amountOf, currencyOf, dayOf, storable } from './value.ts';

/** A record as its source gives it: fields as text. */
export interface RawRecord {
  readonly id: string;
  readonly values: Readonly<Record<string, string | null>>;
}

/** A record with what can be kept of its values. */
export const storableRecord = ({ id, values }: RawRecord): RawRecord => ({
  id,
  values: Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, value === null ? null : storable(value)]),
  ),
});

/** In whatever order the fields stand; null: it is not there. */
export function saysTheSame(one: RawRecord['values'] | null, other: RawRecord['values'] | null): boolean {
  if (one === null || other === null) return one === other;
  const fields = Object.keys(one);
  return fields.length === Object.keys(other).length && fields.every((field) => one[field] === other[field]);
}

/** What a record of a source comes to. */
export type Reading =
  | Counting
  /** It would count, and somebody has to say how; `amount` where that is known. */
  | { readonly is: 'waiting'; readonly why: Waiting; readonly amount?: bigint }
  /** It is none of those that count. */
  | { readonly is: 'passed'; readonly why: Passed };

/** `outsider`: it belongs to none of the organisation's people. */
export const passings = ['condition', 'before', 'after', 'outsider'] as const;
export type Passed = (typeof passings)[number];

export interface Counting {
  readonly is: 'counting';
  readonly personId: string;
  readonly amount: bigint;
  readonly day: Temporal.PlainDate;
  readonly customer: string | undefined;
}

export const waitings = [
  'no-owner',
  'unknown-owner',
  'several-owners',
  'no-amount',
  'unreadable-amount',
  'other-currency',
  'no-day',
  'unreadable-day',
  /** It counts otherwise than it did, and one of the days is closed. */
  'closed',
] as const;
export type Waiting = (typeof waitings)[number];

/** What a record is read with. */
export interface Ground {
  readonly rules: MappingRules;
  readonly indicator: Indicator;
  /** The organisation's. */
  readonly currency: string;
  readonly zone: string;
  readonly owners: Owners;
  readonly from: Temporal.PlainDate;
  /** The last day; absent where there is none. */
  readonly until?: Temporal.PlainDate | undefined;
}

/** In characters, of which none is cut in two. */
const longestCustomer = 80;

/** What somebody has said of a record in place of what cannot be read in it; the amount in the organisation's currency. */
export interface Said {
  readonly amount?: bigint;
  readonly day?: Temporal.PlainDate;
}

/** Whether it counts is asked first, then when: of what does not count, nobody has to know whose it is. */
export function readRecord(record: RawRecord, ground: Ground, said: Said = {}): Reading {
  const { rules, zone, owners, from, until } = ground;
  const cell = (field: string): string => record.values[field]?.trim() ?? '';
  const waiting = (why: Waiting) => ({ is: 'waiting', why }) as const;

  if (!rules.where.every((condition) => holds(condition, cell(condition.field)))) return passed('condition');
  const day = dayOf(cell(rules.day), zone) ?? said.day;
  if (!day) return waiting(cell(rules.day) === '' ? 'no-day' : 'unreadable-day');
  if (Temporal.PlainDate.compare(day, from) < 0) return passed('before');
  if (until && Temporal.PlainDate.compare(day, until) > 0) return passed('after');

  const read = amountIn(ground, cell);
  if (typeof read === 'string' && said.amount === undefined) return waiting(read);
  const amount = typeof read === 'string' ? (said.amount ?? 0n) : read;

  const owner = cell(rules.owner.field);
  if (owner === '') return { ...waiting('no-owner'), amount };
  const found = ownerIn(owners, owner, rules.owner.by);
  if (found === 'outsider') return passed('outsider');
  if (typeof found === 'string')
    return { ...waiting(found === 'unknown' ? 'unknown-owner' : 'several-owners'), amount };
  const customer = rules.customer === undefined ? '' : [...cell(rules.customer)].slice(0, longestCustomer).join('');
  return { is: 'counting', personId: found.id, amount, day, customer: customer || undefined };
}

/** In the organisation's currency; or why it is none. */
function amountIn({ rules, indicator, currency }: Ground, cell: (field: string) => string): bigint | Waiting {
  const code = rules.currency === undefined ? '' : cell(rules.currency);
  if (code !== '' && currencyOf(code) !== currency) return 'other-currency';
  const typed = rules.amount === 'one-each' ? '1' : cell(rules.amount.field);
  if (typed === '') return 'no-amount';
  const written = amountOf(typed, indicator);
  if (!written) return 'unreadable-amount';
  return (written.currency ?? currency) === currency ? written.value : 'other-currency';
}

const passed = (why: Passed): Reading => ({ is: 'passed', why });

function holds(condition: Condition, value: string): boolean {
  const has = (one: string): boolean => one.trim().toLowerCase() === value.toLowerCase();
  return 'is' in condition ? condition.is.some(has) : !condition.not.some(has);
}
