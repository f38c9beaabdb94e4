import { z } from 'zod';
import { takeBack } from '../commands/praise.ts';
import { action } from './action.ts';

/** Takes back a praise or a nomination of today. */
export const undoPraise = action({
  name: 'undo-praise',
  value: z.object({ id: z.uuid() }),
  run: (call, { id }) => takeBack(call, id),
});
