/** What stands in a table that is sent as a file: words, or an amount in its smallest unit, which has two decimals. */
export type Cell = string | bigint;

/** As everybody's programs read a number: `-1160.00`. */
export function decimal(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
