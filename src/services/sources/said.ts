import { z } from 'zod';
import type { MappingRules } from '../../domain/sources/mapping.ts';
import type { RawRecord, Said } from '../../domain/sources/reading.ts';
import type { Prisma } from '../../store/client/client.ts';

type Values = RawRecord['values'];

/** In place of which cells it was said: where one of them says something else by now, nobody has said anything. */
const of = z.record(z.string(), z.string().nullable());
const kept = z.object({
  amount: z.object({ of, is: z.string().transform(BigInt) }).optional(),
  day: z.object({ of, is: z.iso.date().transform((day) => Temporal.PlainDate.from(day)) }).optional(),
});
type Kept = z.infer<typeof kept>;

export const saidIn = (untyped: Prisma.JsonValue): Kept => kept.parse(untyped ?? {});

/** What was said of a record that says this. */
export function saidOf({ amount, day }: Kept, values: Values): Said {
  const holds = (cells: Values): boolean => Object.entries(cells).every(([field, cell]) => values[field] === cell);
  return {
    ...(amount && holds(amount.of) ? { amount: amount.is } : {}),
    ...(day && holds(day.of) ? { day: day.is } : {}),
  };
}

/** As JSON has it: nothing but the cells in place of which something was said. */
export function plainSaid({ amount: by, currency, day: dated }: MappingRules, values: Values, { amount, day }: Said) {
  const cells = (...fields: readonly (string | undefined)[]): Prisma.InputJsonObject =>
    Object.fromEntries(fields.flatMap((field) => (field === undefined ? [] : [[field, values[field] ?? null]])));
  return {
    ...(amount === undefined
      ? {}
      : { amount: { of: cells(by === 'one-each' ? undefined : by.field, currency), is: String(amount) } }),
    ...(day ? { day: { of: cells(dated), is: day.toString() } } : {}),
  };
}
