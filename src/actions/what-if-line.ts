import { z } from 'zod';
import { whatIfLine as show } from '../commands/goal.ts';
import { action } from './action.ts';

/** A whole line behind a button: what was meant by one that was not understood. */
export const whatIfLine = action({
  name: 'what-if-line',
  value: z.object({ line: z.string().min(1).max(500) }),
  run: (call, { line }) => show(call, line),
});
