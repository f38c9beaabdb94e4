import { z } from 'zod';
import { showQueue } from '../commands/source.ts';
import { leaveOut as leave } from '../services/sources/leave-out.ts';
import { action } from './action.ts';

/** A record that waits is left as it is. */
export const leaveOut = action({
  name: 'leave-out',
  value: z.object({ mapping: z.int().positive(), record: z.string() }),
  run: async (call, { mapping, record }) => {
    await leave(call.work, mapping, record);
    return showQueue(call, 1);
  },
});
