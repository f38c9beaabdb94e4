import { z } from 'zod';
import { showChange } from '../commands/change.ts';
import { action } from './action.ts';

/** One change, with what can be done about it. */
export const showChangeAction = action({
  name: 'show-change',
  looks: true,
  value: z.object({ change: z.int() }),
  run: (call, { change }) => showChange(call, change),
});
