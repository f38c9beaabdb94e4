import { type Called, findable, withoutNames } from '../../domain/forgetting/mark.ts';
import type { Work } from '../work.ts';
import { jsonColumns, textColumns } from './texts.ts';

type In = Pick<Work, 'tx'> & { readonly org: { readonly id: string } };

interface Held {
  readonly at: string;
  readonly text: string;
}

/** A former colleague stands wherever somebody was named in words, in every text that the organisation keeps. */
export async function sweepNames(work: In, called: Called): Promise<void> {
  for (const [table, columns] of Object.entries(textColumns)) {
    for (const column of columns) await sweep(work, { table, column, json: false }, called);
  }
  for (const [table, columns] of Object.entries(jsonColumns)) {
    for (const column of columns) await sweep(work, { table, column, json: true }, called);
  }
}

async function sweep(
  work: In,
  { table, column, json }: { readonly table: string; readonly column: string; readonly json: boolean },
  called: Called,
): Promise<void> {
  const rows = await naming(work, table, `"${column}"`, called.words);
  const change = (text: string): string =>
    json
      ? JSON.stringify(throughout(JSON.parse(text), (one) => withoutNames(one, called)))
      : withoutNames(text, called);
  const changed = rows
    .map(({ at, text }) => ({ at, text: change(text) }))
    .filter(({ text }, nth) => text !== rows[nth]?.text);
  if (changed.length === 0) return;
  await work.tx.$executeRawUnsafe(
    `UPDATE "${table}" t SET "${column}" = v.text${json ? '::jsonb' : ''}
     FROM jsonb_to_recordset($1::jsonb) AS v(at text, text text) WHERE t.ctid = v.at::tid`,
    JSON.stringify(changed),
  );
}

/** So many words are looked for at once. */
const mostWords = 100;

/** Rows of the organisation in which `sql` has one of these words, in whatever case, and where they lie until the end of the transaction. */
export async function naming({ tx, org }: In, table: string, sql: string, words: readonly string[]): Promise<Held[]> {
  const found = new Map<string, Held>();
  for (let at = 0; at < words.length; at += mostWords) {
    const rows = await tx.$queryRawUnsafe<Held[]>(
      `SELECT ctid::text AS at, (${sql})::text AS text FROM "${table}"
       WHERE "orgId" = $1::uuid AND (${sql})::text ~* $2 FOR UPDATE`,
      org.id,
      anyOf(words.slice(at, at + mostWords)),
    );
    for (const row of rows) found.set(row.at, row);
  }
  return [...found.values()];
}

/** What the database finds any of these words by, also where they stand in JSON. One pass over a table is all there is time for. */
export const anyOf = (words: readonly string[]): string =>
  [...new Set(words.filter(findable).flatMap((word) => [word, JSON.stringify(word).slice(1, -1)]))]
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, (sign) => `\\${sign}`))
    .join('|') || nothing;

/** Behind the end nothing stands. */
const nothing = '\\Zx';

/** JSON with each of its texts changed; what things are called in it stays. */
export function throughout(part: unknown, change: (text: string) => string): unknown {
  if (typeof part === 'string') return change(part);
  if (Array.isArray(part)) return part.map((one) => throughout(one, change));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, inside]) => [name, throughout(inside, change)]));
}
