import { z } from 'zod';
import type { SourceRecord } from '../../../src/ports/source.ts';
import type { Path } from './fields.ts';

/** A record as a query answers it, numbers as their digits. */
const rowShape = z.looseObject({
  Id: z.string(),
  SystemModstamp: z.string().transform((written, context) => {
    try {
      return Temporal.Instant.from(written);
    } catch {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  }),
  IsDeleted: z.boolean().optional(),
});
export type Row = z.infer<typeof rowShape>;

export const answerShape = z.object({ done: z.boolean(), records: z.array(rowShape) });

export const recordOf = (row: Row, fields: readonly Path[]): SourceRecord => ({
  id: row.Id,
  values: Object.fromEntries(fields.map((field) => [field.name, textOf(row, field)])),
});

/** What lies along a relationship stands in an object of its own, or there is null. */
function textOf(row: Row, { name, type }: Path): string | null {
  const raw: Readonly<Record<string, unknown>> = { ...row, SystemModstamp: row.SystemModstamp.toString() };
  const held = name.split('.').reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), raw);
  if (typeof held === 'boolean') return String(held);
  if (typeof held !== 'string' || held === '') return null;
  return type === 'datetime' ? momentOf(held) : held;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Points in time are in UTC, with a zone without a colon: `2026-11-20T01:00:00.000+0000`. */
function momentOf(written: string): string {
  try {
    return Temporal.Instant.from(written).toString();
  } catch {
    return written;
  }
}
