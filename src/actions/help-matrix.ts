import { z } from 'zod';
import { drawHelping } from '../commands/task.ts';
import { action } from './action.ts';

export const helpMatrix = action({
  name: 'help-matrix',
  looks: true,
  value: z.object({ team: z.uuid() }),
  run: (call, { team }) => drawHelping(call, { id: team }),
});
