import { z } from 'zod';
import { listOpen } from '../commands/task.ts';
import { action } from './action.ts';

export const openTasks = action({
  name: 'open-tasks',
  looks: true,
  value: z.object({}),
  run: (call) => listOpen(call),
});
