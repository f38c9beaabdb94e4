import { z } from 'zod';
import type { SourceRecord } from '../../../src/ports/source.ts';
import type { FormField } from './fields.ts';

/** A record as the vendor shows it, numbers as their digits. */
export const rowShape = z.looseObject({ _id: z.string() });

export function recordOf(row: z.infer<typeof rowShape>, fields: readonly FormField[]): SourceRecord {
  return { id: row._id, values: Object.fromEntries(fields.map((field) => [field.name, textOf(row, field)])) };
}

/** Several members, choices or rows are one text. It is never read as one number: `100; 20`. */
function textOf(row: z.infer<typeof rowShape>, { steps, type }: FormField): string | null {
  const found = steps.reduce<readonly unknown[]>((held, step) => held.flatMap((one) => within(one, step)), [row]);
  const texts = found.flatMap((one) => textsOf(one, type));
  return texts.length > 0 ? texts.join('; ') : null;
}

const within = (held: unknown, step: string): unknown =>
  Array.isArray(held)
    ? held.flatMap((one) => within(one, step))
    : typeof held === 'object' && held !== null && Object.hasOwn(held, step)
      ? (held as Readonly<Record<string, unknown>>)[step]
      : [];

function textsOf(held: unknown, type: string): readonly string[] {
  if (Array.isArray(held)) return held.flatMap((one) => textsOf(one, type));
  if (typeof held === 'boolean') return [String(held)];
  if (typeof held !== 'string' || held === '') return [];
  return [type === 'datetime' ? momentOf(held) : held];
}

/** Times are kept in UTC, with milliseconds. */
function momentOf(written: string): string {
  try {
    return Temporal.Instant.from(written).toString();
  } catch {
    return written;
  }
}
