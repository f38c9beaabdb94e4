import { createHash } from 'node:crypto';
import { storable } from '../../domain/sources/value.ts';
import type { Filed } from '../../ports/source.ts';
import type { Work } from '../work.ts';
import { bring, heardNow, leaveOnly } from './bring.ts';

/** A sheet whose rows are records. */
export interface SheetOfRecords {
  readonly sourceId: string;
  /** How the admin calls what stands in it: `deals`. */
  readonly object: string;
  /** The first row has the headings, which name the fields. */
  readonly rows: readonly (readonly string[])[];
  /** The heading of the column that says which record it is; absent where none does: then it is what stands in the row. */
  readonly id?: string | undefined;
  /** It has all there is: what was brought before and does not stand in it is gone. */
  readonly complete: boolean;
}

export interface RowProblem {
  /** As people count them: the headings are in row 1. */
  readonly row: number;
  readonly what: 'no-table' | 'no-heading' | 'second-heading' | 'no-id-column' | 'no-id' | 'twice';
}

export type FileOutcome =
  | { readonly brought: number; readonly gone: number }
  /** Nothing of it is kept. */
  | { readonly problems: readonly RowProblem[] };

/** Puts the rows of a sheet into the inbox of its connection; where one of them cannot be, none is. */
export async function bringFile(
  { tx, org, now }: Pick<Work, 'tx' | 'org' | 'now'>,
  sheet: SheetOfRecords,
): Promise<FileOutcome> {
  const { records, problems } = recordsOf(sheet);
  if (problems.length > 0) return { problems };
  const whose = { orgId: org.id, sourceId: sheet.sourceId };
  await bring(tx, whose, records, now);
  await heardNow(tx, whose, now);
  const ids = records.map(({ id }) => id);
  const gone = sheet.complete ? await leaveOnly(tx, whose, sheet.object, ids, now) : 0;
  return { brought: records.length, gone };
}

/** The headings of a sheet, each once, in an order that does not depend on that of the columns. */
export const headingsOf = (rows: SheetOfRecords['rows']): string[] =>
  [...new Set((rows[0] ?? []).map(clean).filter(Boolean))].toSorted();

/** The rows as records, and those that cannot be one. */
export function recordsOf({ object, rows, id: idHeading }: Omit<SheetOfRecords, 'sourceId'>): {
  readonly records: readonly Filed[];
  readonly problems: readonly RowProblem[];
} {
  const [head = [], ...body] = rows.map((row) => row.map(clean));
  const wrong = headProblem(head, idHeading);
  if (wrong) return { records: [], problems: [{ row: 1, what: wrong }] };
  const idColumn = idHeading === undefined ? -1 : head.indexOf(clean(idHeading));
  const problems: RowProblem[] = [];
  const ids = new Set<string>();
  const numbered = numbering();
  const records = body.flatMap((cells, index): Filed[] => {
    if (cells.every((cell) => cell === '')) return [];
    const values = Object.fromEntries(head.flatMap((field, at) => (field ? [[field, cells[at] || null]] : [])));
    const id = idColumn >= 0 ? (cells[idColumn] ?? '') : numbered(digestOf(values));
    const what = id === '' ? 'no-id' : ids.has(id) ? 'twice' : undefined;
    if (what) problems.push({ row: index + 2, what });
    ids.add(id);
    return [{ object, id, values }];
  });
  // All that was brought before would be gone by a sheet that somebody has emptied.
  if (records.length === 0) problems.push({ row: 1, what: 'no-table' });
  return { records, problems };
}

function headProblem(head: readonly string[], id: string | undefined): RowProblem['what'] | undefined {
  const named = head.filter(Boolean);
  if (named.length === 0) return head.length === 0 ? 'no-table' : 'no-heading';
  if (new Set(named).size < named.length) return 'second-heading';
  return id !== undefined && !named.includes(clean(id)) ? 'no-id-column' : undefined;
}

/** What no database takes is left out, and the spaces around it. */
export const clean = (cell: string): string => storable(cell).trim();

const digestOf = (values: Filed['values']): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(values ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex')
    .slice(0, 32);

/** Two rows with the same in them are two records. */
function numbering(): (digest: string) => string {
  const counts = new Map<string, number>();
  return (digest) => {
    const nth = (counts.get(digest) ?? 0) + 1;
    counts.set(digest, nth);
    return `${digest}-${nth}`;
  };
}
