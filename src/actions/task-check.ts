import { z } from 'zod';
import { showCheck } from '../commands/task.ts';
import { action } from './action.ts';

export const taskCheck = action({
  name: 'task-check',
  looks: true,
  value: z.object({}),
  run: (call) => showCheck(call),
});
