import { z } from 'zod';
import { SourceError } from '../../../src/errors.ts';
import type { SourceRecord } from '../../../src/ports/source.ts';
import type { Answer } from '../http.ts';

const rows = z.object({
  data: z.array(z.looseObject({ id: z.string(), Modified_Time: z.string().nullish() })),
  info: z.object({ more_records: z.boolean() }),
});
const deleted = z.object({
  data: z.array(z.object({ id: z.string() })),
  info: z.object({ more_records: z.boolean() }),
});

export type Row = z.infer<typeof rows>['data'][number];

/** What a query found. Numbers keep all their digits. Throws a `SourceError` for what is not of that shape. */
export const rowsIn = (answer: Answer): { readonly rows: readonly Row[]; readonly more: boolean } => {
  const { data, info } = parsed(rows, answer);
  return { rows: data, more: info.more_records };
};

export const deletedIn = (answer: Answer): { readonly ids: readonly string[]; readonly more: boolean } => {
  const { data, info } = parsed(deleted, answer);
  return { ids: data.map(({ id }) => id), more: info.more_records };
};

export const recordFrom = (row: Row, asked: readonly string[]): SourceRecord => ({
  id: row.id,
  values: Object.fromEntries(asked.map((field) => [field, textOf(Object.hasOwn(row, field) ? row[field] : null)])),
});

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return moment.test(value) ? momentOf(value) : value || null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('; ') || null;
  if (typeof value !== 'object' || value === null) return null;
  const { name, id } = value as { readonly name?: unknown; readonly id?: unknown };
  return textOf(name ?? id ?? null);
}

function momentOf(text: string): string {
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    return text;
  }
}

/** Throws the SourceError `malformed`, which says where it is not as it was to be expected. */
export function parsed<T>(shape: z.ZodType<T>, answer: Answer): T {
  const read = shape.safeParse(answer.exactJson());
  if (!read.success) throw new SourceError('malformed', read.error.issues[0]?.path.join('.') || 'answer');
  return read.data;
}
