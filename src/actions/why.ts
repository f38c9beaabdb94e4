import { z } from 'zod';
import { showWhy } from '../commands/goal.ts';
import { action } from './action.ts';

export const why = action({
  name: 'why',
  value: z.object({ indicator: z.string().max(80) }),
  run: (call, { indicator }) => showWhy(call, indicator),
});
