import { z } from 'zod';
import type { MappingRules } from '../../domain/sources/mapping.ts';

/** As vendors name fields; whether one may be asked for is judged by whoever asks. */
const field = z.string().trim().min(1).max(200);
const values = z.array(z.string().trim().max(200)).min(1).max(50);

export const mappingRules: z.ZodType<MappingRules> = z.strictObject({
  amount: z.union([z.literal('one-each'), z.strictObject({ field })]),
  currency: field.optional(),
  day: field,
  owner: z.strictObject({ field, by: z.enum(['email', 'mobile', 'name', 'table']) }),
  customer: field.optional(),
  where: z
    .array(z.union([z.strictObject({ field, is: values }), z.strictObject({ field, not: values })]))
    .max(20)
    .default([]),
});

const day = z.iso.date();

/** A mapping as it is proposed, in chat or by file: everything but who confirms it. */
export const mappingDraft = z.strictObject({
  object: field,
  label: z.string().trim().min(1).max(200),
  /** The key of an indicator whose days add up. */
  indicator: z.string(),
  role: z.enum(['counts', 'checks']),
  from: day,
  rules: mappingRules,
});
export type MappingDraft = z.infer<typeof mappingDraft>;
