import { z } from 'zod';
import { showQueue } from '../commands/source.ts';
import { countDifference as count } from '../services/sources/count-difference.ts';
import { action } from './action.ts';

const amount = z
  .string()
  .regex(/^-?\d{1,18}$/)
  .transform(BigInt);

/** What a record would change in a closed period counts today. */
export const countDifference = action({
  name: 'count-difference',
  value: z.object({ mapping: z.int().positive(), record: z.string(), there: amount }),
  run: async (call, seen) => {
    await count(call.work, seen);
    return showQueue(call, 1);
  },
});
