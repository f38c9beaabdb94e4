import { z } from 'zod';

/** An id that a vendor has made: visible signs, few enough for an index, and none that leads elsewhere in an address. */
export const vendorId = z
  .string()
  .max(255)
  .regex(/^[!-~]+$/)
  .refine((id) => !/[/\\?#%]/.test(id));

/** Payloads nest about a dozen levels; far more would overflow whoever walks them later. */
const deepest = 64;

export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}
