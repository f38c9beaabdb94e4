import { z } from 'zod';
import { run } from '../commands/source.ts';
import { sourceKeys } from '../domain/sources/labels.ts';
import { action } from './action.ts';

/** Reads what has changed in a system, now. */
export const runSource = action({
  name: 'run-source',
  value: z.object({ source: z.enum(sourceKeys) }),
  looks: true,
  run: (call, asked) => run(call, asked, 'sync'),
});
