import { z } from 'zod';
import { join } from '../commands/pk.ts';
import { action } from './action.ts';

export const joinContestAction = action({
  name: 'join-contest',
  value: z.object({ contest: z.int().positive() }),
  run: (call, { contest }) => join(call, contest),
});
