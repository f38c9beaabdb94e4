const delimiter = ',';

/**
 * A table as a file that every office opens: UTF-8 with the mark by which Excel knows it, CRLF, quotation marks where they
 * are needed. What a spreadsheet would take for a formula stands there as text, since people write what they like.
 */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map(cell).join(delimiter));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

const formula = /^[=+\-@\t\r]/;
const number = /^-?[\d,]+(?:\.\d+)?%?$/;

function cell(text: string): string {
  const plain = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
