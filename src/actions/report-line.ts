import { z } from 'zod';
import { reportLine as record } from '../commands/report.ts';
import { action } from './action.ts';

/** A whole line of report behind a button: what was meant by one that was not understood, or one that is said `again`. */
export const reportLine = action({
  name: 'report-line',
  value: z.object({ line: z.string().min(1).max(500), again: z.literal(1).optional() }),
  run: (call, { line, again }) => record(call, line, again === 1),
});
