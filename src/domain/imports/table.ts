/** A column of a sheet that is imported: what people call it, in both languages; the first name is the one to show. */
export interface Column {
  readonly zh: readonly [string, ...string[]];
  readonly en: readonly [string, ...string[]];
  readonly required?: boolean;
}

/** What is wrong, where it stands in the sheet: rows are counted as people see them, the first one is 1. */
export interface Problem {
  readonly row: number;
  /** The column's heading as it stands in the sheet; where the sheet has none, the names to give it. */
  readonly column: string | { readonly zh: string; readonly en: string };
  readonly what: Wrong;
}

export type Wrong =
  | { readonly kind: 'empty-sheet' | 'missing-column' | 'second-column' | 'missing' }
  | { readonly kind: 'unreadable' | 'not-positive' | 'circle' | 'rate-wanted'; readonly value: string }
  /** Nobody and nothing goes by it; these come nearest. */
  | { readonly kind: 'unknown'; readonly value: string; readonly nearest: readonly Spelt[] }
  /** Several go by it. */
  | { readonly kind: 'several'; readonly value: string; readonly choices: readonly Spelt[] }
  /** A number that can be read in several ways; each choice has one meaning. */
  | { readonly kind: 'ambiguous'; readonly value: string; readonly choices: readonly string[] }
  /**
   * It was read, and cannot be taken: the actor may not say it; it lies ahead, or in a period that is closed; the target is
   * set and its period runs; the day has another number from a sheet already; the account is somebody else's.
   */
  | { readonly kind: 'not-yours' | 'to-come' | 'closed' | 'target-set' | 'counted' | 'taken'; readonly value: string }
  | { readonly kind: 'foreign-currency'; readonly value: string; readonly currency: string }
  /** It stands in an earlier row already. */
  | { readonly kind: 'twice'; readonly value: string; readonly first: number };

/** A name and its other spelling, for whoever reads English. */
export interface Spelt {
  readonly name: string;
  readonly alias: string | null;
}

export interface Row<Key extends string> {
  readonly row: number;
  /** What stands in a cell, without the spaces around it; empty where nothing does. */
  cell(key: Key): string;
  problem(key: Key, what: Wrong): Problem;
  /** Cells of columns that none of `Key` names, by their heading. */
  readonly others: readonly { readonly heading: string; readonly value: string }[];
}

export interface Table<Key extends string> {
  readonly rows: readonly Row<Key>[];
  readonly problems: readonly Problem[];
  /** Headings of columns that are not known. */
  readonly others: readonly string[];
}

/** What an import makes of a sheet. */
export interface Imported<Entry> {
  readonly records: readonly Entry[];
  readonly problems: readonly Problem[];
  /** Headings that were not understood and are left alone. */
  readonly ignored: readonly string[];
}

/**
 * A sheet as rows whose cells go by the names of their columns. Its first row that is not empty has the headings, in
 * Chinese or English, in any order and spelling; empty rows are skipped. Where a required column is missing nothing else is
 * read.
 */
export function readTable<Key extends string>(
  sheet: readonly (readonly string[])[],
  columns: Readonly<Record<Key, Column>>,
): Table<Key> {
  const keys = Object.keys(columns) as Key[];
  const filled = sheet
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...body] = filled;
  const shown = (key: Key) => ({ zh: columns[key].zh[0], en: columns[key].en[0] });
  if (!head) {
    const first = keys[0];
    const problems = first ? [{ row: 1, column: shown(first), what: { kind: 'empty-sheet' } as const }] : [];
    return { rows: [], problems, others: [] };
  }
  const named = head.cells.map((heading) => keys.find((key) => goesBy(columns[key], heading)));
  const problems = [
    ...keys
      .filter((key) => columns[key].required && !named.includes(key))
      .map((key): Problem => ({ row: head.row, column: shown(key), what: { kind: 'missing-column' } })),
    ...named.flatMap((key, index): Problem[] =>
      key && named.indexOf(key) < index
        ? [{ row: head.row, column: head.cells[index] ?? '', what: { kind: 'second-column' } }]
        : [],
    ),
  ];
  const unnamed = head.cells.map((heading, index) => ({ heading, index })).filter(({ index }) => !named[index]);
  const others = unnamed.filter(({ heading }) => heading !== '');
  const rows = body.map(
    ({ row, cells }): Row<Key> => ({
      row,
      cell: (key) => cells[named.indexOf(key)] ?? '',
      problem: (key, what) => ({ row, column: head.cells[named.indexOf(key)] ?? shown(key), what }),
      others: others.map(({ heading, index }) => ({ heading, value: cells[index] ?? '' })),
    }),
  );
  return { rows: problems.length > 0 ? [] : rows, problems, others: others.map(({ heading }) => heading) };
}

/** The headings of a sheet: what stands in its first row that is not empty. */
export const headingsOf = (sheet: readonly (readonly string[])[]): readonly string[] =>
  sheet.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? [];

export const goesBy = ({ zh, en }: Column, heading: string): boolean =>
  fold(heading) !== '' && [...zh, ...en].some((name) => fold(name) === fold(heading));

/** `姓 名*`, `Team name（必填）` and `team_name` are headings as they come. */
const fold = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*\)/u, '')
    .replaceAll(/[\s_*:-]/g, '');
