import { z } from 'zod';
import { setTargetLine } from '../commands/goal.ts';
import { action } from './action.ts';

/** A whole line of a target behind a button: what was meant by one that was not understood. */
export const targetLine = action({
  name: 'target-line',
  value: z.object({ line: z.string().min(1).max(500) }),
  run: (call, { line }) => setTargetLine(call, line),
});
