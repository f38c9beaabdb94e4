const delimiter = ',';

/**
 * A table as a file that every office opens: UTF-8 with the mark by which Excel knows it, CRLF, quotation marks where they
 * are needed. What a spreadsheet would take for a formula stands there as text, since people write what they like.
 */
export const csvOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${linesOf(rows)}`);

/** More rows of the same table, behind what is there already. */
export const moreCsv = (rows: readonly (readonly string[])[]): Uint8Array => new TextEncoder().encode(linesOf(rows));

const linesOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('');

const formula = /^[=+\-@\t\r]/;
const number = /^-?[\d,]+(?:\.\d+)?%?$/;

function cell(text: string): string {
  const plain = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
