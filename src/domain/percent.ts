import { atLeast, floor, type Ratio, ratio, round, times } from './ratio.ts';

const hundred = ratio(100, 1);

/**
 * A fraction as whole percent, `67`, `−3`. Where rounding up would show one of `marks` that the value has not reached,
 * one decimal is kept and cut: 99.96 % of a target is `99.9`, never `100`.
 */
export function percentDigits(value: Ratio, marks: readonly Ratio[] = []): string {
  const exact = times(value, hundred);
  const whole = round(exact);
  const shown = ratio(whole, 100);
  const pretends = [ratio(1, 1), ...marks].some((mark) => atLeast(shown, mark) && !atLeast(value, mark));
  // Below 0 there is no threshold to pretend to.
  if (!pretends || value.top < 0n) return whole < 0n ? `−${-whole}` : String(whole);
  const tenths = floor(times(exact, ratio(10, 1)));
  return `${tenths / 10n}.${tenths % 10n}`;
}
