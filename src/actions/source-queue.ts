import { z } from 'zod';
import { showQueue } from '../commands/source.ts';
import { action } from './action.ts';

/** What waits for somebody. */
export const sourceQueue = action({
  name: 'source-queue',
  value: z.object({ page: z.int().positive().default(1) }),
  looks: true,
  run: (call, { page }) => showQueue(call, page),
});
