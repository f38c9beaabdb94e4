import readBook, { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/card/table.ts';
import { workbookOf, xlsxOf } from '../../src/card/xlsx.ts';

async function readBack(rows: readonly (readonly Cell[])[]) {
  const bytes = await xlsxOf(rows, [10, 10]);
  return readSheet(new Uint8Array(bytes).buffer);
}

describe('a table as a workbook', () => {
  it('has words as words, whatever they begin with', async () => {
    const rows = [
      ['谁', 'why'],
      ['=HYPERLINK("x")', '+1'],
      ['-160.00', '<b>&\nsecond'],
    ];
    expect(await readBack(rows)).toEqual(rows);
  });

  it('has amounts as numbers', async () => {
    expect(await readBack([['amount'], [876_000n], [-16_001n], [5n], [0n]])).toEqual([
      ['amount'],
      [8_760],
      [-160.01],
      [0.05],
      [0],
    ]);
  });

  it('has numbers as numbers, in sheets with names of their own', async () => {
    const bytes = await workbookOf([
      { name: '汇报记录', rows: [['数字'], [{ figure: '-120.5' }]], widths: [10] },
      { name: 'Targets', rows: [['Number'], [{ figure: '60' }]], widths: [10] },
    ]);
    expect(await readBook(new Uint8Array(bytes).buffer)).toEqual([
      { sheet: '汇报记录', data: [['数字'], [-120.5]] },
      { sheet: 'Targets', data: [['Number'], [60]] },
    ]);
  });
});
