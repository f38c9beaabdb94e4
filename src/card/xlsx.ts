import writeXlsxFile from 'write-excel-file/node';
import { type Cell, decimal } from './table.ts';

interface Sheet {
  readonly rows: readonly (readonly Cell[])[];
  /** Of the columns, in letters. */
  readonly widths: readonly number[];
}

/**
 * A table as a workbook of one sheet, whose first row is its head and stays in sight. Words stand there as words, whatever
 * they begin with, and amounts as numbers with two decimals. `widths`: of the columns, in letters.
 */
export const xlsxOf = (rows: Sheet['rows'], widths: Sheet['widths']): Promise<Uint8Array> =>
  writeXlsxFile(cellsOf(rows), optionsOf(widths)).toBuffer();

/** The same of several sheets. The name of one has 31 letters at most, and no `\ / ? * [ ] :`. */
export const workbookOf = (sheets: readonly (Sheet & { readonly name: string })[]): Promise<Uint8Array> =>
  writeXlsxFile(
    sheets.map(({ name, rows, widths }) => ({ sheet: name, data: cellsOf(rows), ...optionsOf(widths) })),
  ).toBuffer();

const cellsOf = (rows: Sheet['rows']) =>
  rows.map((row, at) => row.map((cell) => ({ ...cellOf(cell), ...(at === 0 ? head : {}) })));

const optionsOf = (widths: Sheet['widths']) => ({ columns: widths.map((width) => ({ width })), stickyRowsCount: 1 });

const head = { fontWeight: 'bold' } as const;

const cellOf = (cell: Cell) => {
  if (typeof cell === 'string') return { value: cell, type: String, wrap: true, alignVertical: 'top' as const };
  return typeof cell === 'bigint'
    ? { value: Number(decimal(cell)), type: Number, format: '0.00' }
    : { value: Number(cell.figure), type: Number };
};
