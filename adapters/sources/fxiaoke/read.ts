import { z } from 'zod';
import type { SourceObject, SourceRecord } from '../../../src/ports/source.ts';
import type { Field } from './fields.ts';
import { zone } from './limits.ts';

export const rowsShape = z.object({ data: z.object({ dataList: z.array(z.looseObject({ _id: z.string() })) }) });
export type Row = z.infer<typeof rowsShape>['data']['dataList'][number];

const listShape = z.object({
  data: z.object({
    objects: z.array(
      z.object({ describeApiName: z.string(), describeDisplayName: z.string(), isActive: z.boolean().nullish() }),
    ),
  }),
});

export const objectsShape = listShape.transform(({ data }): SourceObject[] =>
  data.objects
    .filter(({ isActive }) => isActive !== false)
    .map(({ describeApiName: name, describeDisplayName: label }) => ({ name, label })),
);

export const recordOf = (row: Row, asked: readonly Field[]): SourceRecord => ({
  id: row._id,
  values: Object.fromEntries(asked.map((field) => [field.name, textOf(field, valueAt(row, field.path))])),
});

function valueAt(row: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Readonly<Record<string, unknown>>)[step]
        : null,
    row,
  );
}

function textOf({ kind }: Field, value: unknown): string | null {
  if (Array.isArray(value)) return value.map(String).join('; ') || null;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string' || value === '') return null;
  const isTime = kind === 'day' || kind === 'moment';
  if (!isTime || !/^-?\d{1,15}$/.test(value)) return value;
  const at = Temporal.Instant.fromEpochMilliseconds(Number(value));
  return kind === 'moment' ? at.toString() : at.toZonedDateTimeISO(zone).toPlainDate().toString();
}
