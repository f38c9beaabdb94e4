import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readBook from 'read-excel-file/universal';
import type { Document } from '../../src/card/document.ts';

/** A table by its headings. */
export type Table = readonly Readonly<Record<string, string>>[];

function byHeading([head = [], ...rows]: readonly (readonly string[])[]): Table {
  return rows.map((row) => Object.fromEntries(head.map((name, nth) => [name, row[nth] ?? ''])));
}

/** What stands in an exported file, by the names of its sheets. */
export async function tablesIn({ name, bytes }: Document): Promise<ReadonlyMap<string, Table>> {
  return name.endsWith('.zip') ? archived(bytes) : bound(bytes);
}

const archived = (bytes: Uint8Array): ReadonlyMap<string, Table> =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name.replace(/\.csv$/, ''),
      byHeading(parse(Buffer.from(content), { bom: true })),
    ]),
  );

async function bound(bytes: Uint8Array): Promise<ReadonlyMap<string, Table>> {
  const sheets = await readBook(new Uint8Array(bytes).buffer);
  return new Map(
    sheets.map(({ sheet, data }) => [
      sheet,
      byHeading(data.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))),
    ]),
  );
}
