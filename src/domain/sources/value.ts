import { most, readAmount } from '../amount.ts';
import { currencyNamed } from '../currency.ts';
import { dayIn } from '../imports/cells.ts';
import type { Indicator } from '../indicators/indicator.ts';

const machine = /^(?<sign>[+-]?)(?<whole>\d{1,18})(?:\.(?<fraction>\d*))?$/;

/** A number, and the currency that stands with it. */
export interface Amount {
  readonly value: bigint;
  readonly currency?: string;
}

/**
 * A number as systems write it, in the indicator's smallest unit; what is finer is rounded half away from nothing. A file that
 * people keep has numbers as people type them, `¥120,000`. Undefined for what is no number, may be two, or is more than
 * anybody sells.
 */
export function amountOf(text: string, indicator: Indicator): Amount | undefined {
  const parts = machine.exec(text.trim())?.groups;
  if (!parts) {
    const read = readAmount(text, indicator);
    if (read.kind !== 'amount') return undefined;
    return { value: read.value, ...(read.currency === undefined ? {} : { currency: read.currency }) };
  }
  const { sign, whole = '', fraction = '' } = parts;
  const digits = fraction.padEnd(indicator.decimals + 1, '0');
  const kept = BigInt(whole + digits.slice(0, indicator.decimals));
  const size = Number(digits[indicator.decimals]) >= 5 ? kept + 1n : kept;
  if (size > most) return undefined;
  return { value: sign === '-' ? -size : size };
}

/** A day, or the day of a moment by the clocks of a zone; what has no zone is by the clock where it was written. */
export function dayOf(text: string, zone: string): Temporal.PlainDate | undefined {
  try {
    const written = text.trim();
    if (/^\d{4}-\d{2}-\d{2}[T ].*(?:Z|[+-]\d{2}:?\d{2})$/.test(written)) {
      return Temporal.Instant.from(written.replace(' ', 'T')).toZonedDateTimeISO(zone).toPlainDate();
    }
    const [day = ''] = written.split(/[T ]/);
    return dayIn(day);
  } catch {
    return undefined;
  }
}

/** The code of a currency, written as a code or as people write it. */
export const currencyOf = (text: string): string | undefined =>
  currencyNamed(text.trim().toUpperCase()) ?? currencyNamed(text.trim());

/** A text as a database takes it. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();
