import { z } from 'zod';
import { SourceError } from '../../../src/errors.ts';
import type { SourceRecord } from '../../../src/ports/source.ts';
import type { Field } from './fields.ts';
import type { Column } from './query.ts';

const page = z.object({ records: z.array(z.record(z.string(), z.unknown())) });

/** The rows in the data of a query as records. Throws the SourceError `malformed`. */
export function recordsIn(data: unknown, columns: readonly Column[]): SourceRecord[] {
  const read = page.safeParse(data);
  if (!read.success) throw new SourceError('malformed', 'records');
  return read.data.records.map((row) => {
    if (typeof row.id !== 'string' || !/^\d{1,19}$/.test(row.id)) throw new SourceError('malformed', 'id');
    return {
      id: row.id,
      values: Object.fromEntries(columns.map(({ name, field }) => [name, textOf(field, row[name])])),
    };
  });
}

/** Numbers have come as text. Where there is nothing stands an empty text or null, or the name is not there at all. */
function textOf(field: Field, value: unknown): string | null {
  if (Array.isArray(value)) {
    const several = value.flatMap((one) => textOf(field, one) ?? []);
    return several.length === 0 ? null : several.join('; ');
  }
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'object') throw new SourceError('malformed', 'value');
  const text = String(value);
  if (field.options.size > 0) return labelOf(field, text);
  return field.type === 'date' || field.type === 'datetime' ? timeOf(field.type, text) : text;
}

/** Choices come as their labels; where somebody's setting makes them codes, those are read as well. */
function labelOf({ options }: Field, text: string): string {
  return [...options.values()].includes(text) ? text : (options.get(text) ?? text);
}

/** Milliseconds since 1970: a moment, or that at which a day begins in China. */
function timeOf(type: 'date' | 'datetime', text: string): string {
  if (!/^-?\d{1,15}$/.test(text)) return text;
  const at = Temporal.Instant.fromEpochMilliseconds(Number(text));
  return type === 'datetime' ? at.toString() : at.toZonedDateTimeISO('+08:00').toPlainDate().toString();
}
