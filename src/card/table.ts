/** A number as everybody's programs read it: `-1160.5`. */
export interface Figure {
  readonly figure: string;
}

/** What stands in a table that is sent as a file: words, a number, or an amount in its smallest unit, which has two decimals. */
export type Cell = string | bigint | Figure;

/** As everybody's programs read a number: `-1160.00`. */
export function decimal(amount: bigint, decimals = 2): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, '0');
  const [whole, fraction] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)];
  return `${amount < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${fraction}` : ''}`;
}

/** A cell where there is nothing but text. */
export const plainCell = (cell: Cell): string =>
  typeof cell === 'bigint' ? decimal(cell) : typeof cell === 'string' ? cell : cell.figure;
