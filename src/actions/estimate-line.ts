import { z } from 'zod';
import { estimateLine as estimate } from '../commands/reward.ts';
import { action } from './action.ts';

/** A whole line behind a button: what was meant by one that was not understood. */
export const estimateLine = action({
  name: 'estimate-line',
  value: z.object({ line: z.string().min(1).max(500) }),
  run: (call, { line }) => estimate(call, line),
});
