import writeXlsxFile from 'write-excel-file/node';
import { type Cell, decimal } from './table.ts';

/**
 * A table as a workbook of one sheet, whose first row is its head and stays in sight. Words stand there as words, whatever
 * they begin with, and amounts as numbers with two decimals. `widths`: of the columns, in letters.
 */
export async function xlsxOf(rows: readonly (readonly Cell[])[], widths: readonly number[]): Promise<Uint8Array> {
  const cells = rows.map((row, at) => row.map((cell) => ({ ...cellOf(cell), ...(at === 0 ? head : {}) })));
  const columns = widths.map((width) => ({ width }));
  return writeXlsxFile(cells, { columns, stickyRowsCount: 1 }).toBuffer();
}

const head = { fontWeight: 'bold' } as const;

const cellOf = (cell: Cell) =>
  typeof cell === 'bigint'
    ? { value: Number(decimal(cell)), type: Number, format: '0.00' }
    : { value: cell, type: String, wrap: true, alignVertical: 'top' as const };
