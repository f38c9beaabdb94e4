import { z } from 'zod';
import { showTask } from '../commands/task.ts';
import { action } from './action.ts';

export const taskDetails = action({
  name: 'task-details',
  looks: true,
  value: z.object({ task: z.int().positive() }),
  run: (call, { task }) => showTask(call, task),
});
