import { csvOf, moreCsv } from '../card/csv.ts';
import { type Document, fileName } from '../card/document.ts';
import { type Cell, plainCell } from '../card/table.ts';
import { workbookOf } from '../card/xlsx.ts';
import { zipOf } from '../card/zip.ts';
import type { AuditNamed, AuditRow } from '../domain/audit/row.ts';
import type { ExportRow, ExportSheet, SheetName } from '../domain/exports/table.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';
import { auditCells, auditHead } from './audit.ts';
import { type ExportWorld, exportCells } from './export-cells.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

interface AuditLines {
  readonly rows: readonly AuditRow[];
  readonly names: ReadonlyMap<string, AuditNamed>;
}

/** All that is kept about somebody, or by the organisation, as it comes from where it is kept. */
export interface ShownExport extends ExportWorld {
  readonly of: Named;
  readonly whole: boolean;
  readonly sheets: readonly { readonly sheet: ExportSheet; readonly rows: () => AsyncIterable<readonly ExportRow[]> }[];
  readonly audit: () => AsyncIterable<AuditLines>;
  readonly today: Temporal.PlainDate;
}

interface Part {
  readonly name: SheetName;
  readonly head: readonly string[];
  rows(): AsyncIterable<readonly (readonly Cell[])[]>;
}

/** One file: of somebody a workbook with a sheet a kind; of an organisation, which may be large, tables in an archive. */
export async function exportDocument(reader: Reader, shown: ShownExport, now: Temporal.Instant): Promise<Document> {
  const { exports: texts } = textsFor(reader.locale);
  const { of, whole, today } = shown;
  const named = { name: nameIn(reader, of), day: today.toString() };
  const parts = partsOf(reader, shown);
  const [ending, bytes] = whole
    ? (['zip', await archived(reader, parts, now)] as const)
    : (['xlsx', await bound(reader, parts)] as const);
  const called = whole ? texts.fileOfAll(named) : texts.fileOf(named);
  return {
    name: fileName(`${called}.${ending}`),
    bytes,
    caption: whole ? texts.captionOfAll(named) : texts.captionOf(named),
  };
}

/** In full: a file has room. */
const nameIn = ({ locale }: Reader, { name, alias }: Named): string => (locale === 'en' ? (alias ?? name) : name);

function partsOf(reader: Reader, shown: ShownExport): Part[] {
  const { exports: texts } = textsFor(reader.locale);
  const { sheets, audit } = shown;
  return [
    ...sheets.map(
      ({ sheet, rows }): Part => ({
        name: sheet.name,
        head: sheet.columns.map(({ name }) => texts.columns[name]),
        async *rows() {
          for await (const batch of rows()) yield batch.map((row) => exportCells(reader, shown, sheet, row));
        },
      }),
    ),
    {
      name: 'audit',
      head: auditHead(reader),
      async *rows() {
        for await (const { rows, names } of audit())
          yield rows.map((row) => auditCells(reader, { ...shown, names }, row));
      },
    },
  ];
}

/** With what is in them, and nothing else. */
async function bound(reader: Reader, parts: readonly Part[]): Promise<Uint8Array> {
  const sheets = [];
  for (const { name, head, rows } of parts) {
    const filled: (readonly Cell[])[] = [];
    for await (const batch of rows()) filled.push(...batch);
    const widths = head.map((_, nth) => widthOf([head, ...filled].map((row) => row[nth] ?? '')));
    if (filled.length > 0)
      sheets.push({ name: textsFor(reader.locale).exports.sheets[name], rows: [head, ...filled], widths });
  }
  return workbookOf(sheets);
}

const [narrowest, widest] = [8, 60];

/** As wide as what stands in it, within reason: 汉字 are two letters wide. */
function widthOf(cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map((cell) => plainCell(cell).replaceAll(/\p{Script=Han}/gu, '汉字').length));
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

function archived(reader: Reader, parts: readonly Part[], now: Temporal.Instant): Promise<Uint8Array> {
  const { sheets } = textsFor(reader.locale).exports;
  return zipOf(
    parts.map((part) => ({ name: `${sheets[part.name]}.csv`, chunks: tableOf(part) })),
    now,
  );
}

async function* tableOf({ head, rows }: Part): AsyncGenerator<Uint8Array> {
  yield csvOf([head]);
  for await (const batch of rows()) yield moreCsv(batch.map((row) => row.map(plainCell)));
}
