import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/card/table.ts';
import { xlsxOf } from '../../src/card/xlsx.ts';

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
});
