import { z } from 'zod';

/** What JSON has no form for, as it is kept in a column of it, and read back exactly. */
export const amount = z.codec(z.string().regex(/^-?\d+$/), z.bigint(), { decode: BigInt, encode: String });
export const day = z.codec(z.iso.date(), z.instanceof(Temporal.PlainDate), {
  decode: (text) => Temporal.PlainDate.from(text),
  encode: String,
});
export const ratio = z.object({ top: amount, bottom: amount });
