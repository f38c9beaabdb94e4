import { CsvError, parse } from 'csv-parse/sync';
import { most, type Rows, UnreadableSheet } from './limits.ts';

/** The last as people type who paste a few rows in Chinese. */
const delimiters = [',', ';', '\t', '，'] as const;

/** The rows of a text as spreadsheets write it or hand it over when cells are copied: divided by commas, semicolons or tabs. */
export function readDelimited(text: string): Rows {
  const [, named, rest = text] = /^sep=(.)\r?\n([\s\S]*)$/.exec(text) ?? [];
  const rows = rowsOf(rest, named ?? delimiterOf(rest));
  if (rows.length > most.rows || rows.some((row) => row.length > most.columns)) throw new UnreadableSheet('too-long');
  return rows;
}

/** The one that divides the first row into the most cells. */
function delimiterOf(text: string): string {
  const head = text.trimStart();
  const widths = delimiters.map((delimiter) => rowsOf(head, delimiter, 1)[0]?.length ?? 0);
  return delimiters[widths.indexOf(Math.max(...widths))] ?? ',';
}

function rowsOf(text: string, delimiter: string, to = most.rows + 1): Rows {
  try {
    return parse(text, { delimiter, to, relax_column_count: true, relax_quotes: true, max_record_size: 100_000 });
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableSheet('no-table') : error;
  }
}
