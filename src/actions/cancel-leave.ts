import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { cancelLeave as cancel } from '../services/leave/cancel.ts';
import { leaveCancelledCard } from '../views/leave.ts';
import { action } from './action.ts';

/** Somebody is there after all. */
export const cancelLeave = action({
  name: 'cancel-leave',
  value: z.object({ leave: z.uuid() }),
  run: async ({ work, reader }, { leave }) => say(leaveCancelledCard(reader, await cancel(work, leave))),
});
