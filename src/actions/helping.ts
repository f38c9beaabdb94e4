import { z } from 'zod';
import { showHelping } from '../commands/task.ts';
import { action } from './action.ts';

export const helping = action({
  name: 'helping',
  looks: true,
  value: z.object({}),
  run: (call) => showHelping(call),
});
