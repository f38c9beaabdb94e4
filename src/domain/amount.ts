import { currencyNamed } from './currency.ts';
import type { Indicator } from './indicators/indicator.ts';

/**
 * Numbers as people type them: `3`, `3 次`, `12万`, `1.2亿`, `¥120,000`, `1.2k`, `35%`, full-width digits. Amounts are
 * whole numbers of an indicator's smallest unit (with `decimals` 2, 12.5 is 1250n), never floats.
 */
export type Reading =
  | { readonly kind: 'amount'; readonly value: bigint; readonly currency?: string }
  /** It can be read in several ways; nobody guesses. `choices` are the same words without any doubt. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly string[] }
  | { readonly kind: 'unreadable' };

type Measured = Pick<Indicator, 'unit' | 'decimals' | 'measure'>;

const unreadable: Reading = { kind: 'unreadable' };

const multipliers: Readonly<Record<string, bigint>> = {
  '': 1n,
  k: 1_000n,
  千: 1_000n,
  w: 10_000n,
  万: 10_000n,
  m: 1_000_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
};

/** Sign, mark, sign, digits, multiplier, what stands behind. Latin multipliers touch the number: `3 w` is no 30,000. */
const shape =
  /^(?<sign>[+-]?)(?<mark>[^\d\s.,+-]*)\s*(?<late>[+-]?)(?<digits>\d[\d.,]*)(?:\s*(?<han>百万|千万|[千万亿])|(?<latin>[kwm]))?\s*(?<suffix>\S*)$/iu;

/** Nobody sells more than this many of the smallest unit; the store has room for thousands of them. */
export const most = 10n ** 15n;

/** More digits after the point than the indicator has are unreadable, not rounded; so is another kind of unit. */
export function readAmount(typed: string, indicator: Measured): Reading {
  const parts = shape.exec(typed.normalize('NFKC').replaceAll('−', '-').trim())?.groups;
  if (!parts) return unreadable;
  const { sign = '', mark = '', late = '', digits = '', suffix = '' } = parts;
  const unit = parts.han ?? parts.latin ?? '';
  if ((sign && late) || (mark && suffix)) return unreadable;
  const behind = suffix === indicator.measure ? '' : suffix;
  const currency = currencyNamed(mark || behind);
  if (!fits(indicator, mark || behind, currency)) return unreadable;

  const choices = readings(digits);
  const [only] = choices;
  if (only === undefined) return unreadable;
  if (choices.length > 1) {
    return {
      kind: 'ambiguous',
      choices: choices.map((choice) => `${sign}${mark}${late}${undoubted(choice)}${unit}${suffix}`),
    };
  }
  const size = scale(only, multipliers[unit.toLowerCase()] ?? 1n, indicator.decimals);
  if (size === undefined || size > most) return unreadable;
  return { kind: 'amount', value: sign === '-' || late === '-' ? -size : size, ...(currency ? { currency } : {}) };
}

/** Only money has a currency, and only a percentage a percent sign. */
function fits({ unit }: Measured, mark: string, currency: string | undefined): boolean {
  if (mark === '') return true;
  return mark === '%' ? unit === 'percent' : unit === 'currency' && currency !== undefined;
}

/** All the plain decimals that a run of digits, points and commas may mean. */
function readings(digits: string): string[] {
  if (/^\d+$/.test(digits)) return [digits];
  // 1.200 and 12,34: one separator that may divide thousands or decimals, depending on who types.
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits))
    return [digits.replace('.', ''), digits.replace(/0+$/, '').replace(/\.$/, '')];
  if (/^\d+\.\d+$/.test(digits)) return [digits];
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(digits)) return [digits.replaceAll(',', '')];
  if (/^\d+,\d{1,2}$/.test(digits)) return [digits.replace(',', '.'), digits.replace(',', '')];
  return [];
}

/** `1200` -> `1,200` and `1.008` -> `1.0080`, which have one meaning. */
function undoubted(decimal: string): string {
  if (decimal.includes('.')) return /\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal;
  return decimal.replace(/^0+(?=\d)/, '').replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

function scale(decimal: string, multiplier: bigint, decimals: number): bigint | undefined {
  const [whole = '', fraction = ''] = decimal.split('.');
  const top = BigInt(whole + fraction) * multiplier * 10n ** BigInt(decimals);
  const bottom = 10n ** BigInt(fraction.length);
  return top % bottom === 0n ? top / bottom : undefined;
}
