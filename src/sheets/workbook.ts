import { unzipSync, zipSync } from 'fflate';
import { type CellValue, readSheet } from 'read-excel-file/universal';
import { most, type Rows, UnreadableSheet } from './limits.ts';

/** The first sheet of an Excel workbook: text as it stands, numbers as they were typed, days as `2026-11-18`. */
export async function readWorkbook(bytes: Uint8Array): Promise<Rows> {
  const rows = await sheetIn(unpacked(bytes));
  if (rows.length > most.rows || rows.some((row) => row.length > most.columns)) throw new UnreadableSheet('too-long');
  return rows.map((row) => row.map(cellText));
}

async function sheetIn(workbook: ArrayBuffer) {
  try {
    return await readSheet(workbook, { parseNumber: numberText });
  } catch {
    throw new UnreadableSheet('no-table');
  }
}

/**
 * The same workbook without compression. What unpacks to more than we take is given up before it has: an entry gets the
 * room that it declares and no more, so a bomb that lies about its size does not go off either.
 */
function unpacked(bytes: Uint8Array): ArrayBuffer {
  let room: number = most.unpackedBytes;
  const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    if (!/\.xml(?:\.rels)?$/.test(name)) return false;
    room -= originalSize;
    if (room < 0) throw new UnreadableSheet('too-large');
    return true;
  };
  try {
    return Uint8Array.from(zipSync(unzipSync(bytes, { filter }), { level: 0 })).buffer;
  } catch (error) {
    throw error instanceof UnreadableSheet ? error : new UnreadableSheet('no-table');
  }
}

/** A workbook has 1.1000000000000001 where somebody typed 1.1. What reads numbers asks whether 1.234 is 1,234; here it is not. */
function numberText(stored: string): string {
  const text = String(Number(stored));
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function cellText(cell: CellValue<string> | null): string {
  if (cell === null) return '';
  return (cell as unknown) instanceof Date ? (cell as unknown as Date).toISOString().slice(0, 10) : String(cell);
}
