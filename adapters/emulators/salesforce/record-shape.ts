import type { Path } from './paths.ts';
import type { Records, Row, Value } from './records.ts';
import type { Field } from './schema.ts';

type Shape = Record<string, unknown>;

/** A record as a query answers it: what lies along a relationship stands in an object of its own, or there is null. */
export function recordOf(records: Records, object: string, row: Row, fields: readonly Path[], version: string): Shape {
  const attributes = (type: string, id: string) => ({
    attributes: { type, url: `/services/data/${version}/sobjects/${type}/${id}` },
  });
  const shape: Shape = attributes(object, row.Id);
  for (const { steps, key, field } of fields) {
    let at: Row | undefined = row;
    let into: Shape | null = shape;
    for (const { key: reference, relationship, to } of steps) {
      at = at && records.find(to, String(at[reference]));
      if (into) into[relationship] ??= at ? attributes(to, at.Id) : null;
      into = into && (into[relationship] as Shape | null);
    }
    if (into) into[key] = writtenAs(field, at?.[key] ?? null);
  }
  return shape;
}

/** Points in time in UTC with a zone without a colon. */
export const writtenAs = ({ type }: Field, value: Value): Value =>
  type === 'datetime' && value !== null
    ? Temporal.Instant.fromEpochMilliseconds(Number(value))
        .toString({ fractionalSecondDigits: 3 })
        .replace('Z', '+0000')
    : value;
