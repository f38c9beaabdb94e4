import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import { acknowledgeChange } from '../services/changes/acknowledge.ts';
import { seenText } from '../views/change-told.ts';
import { action } from './action.ts';

/** Under a change: whoever presses it has read it. What was told of it changes by announcement. */
export const seenChange = action({
  name: 'seen-change',
  value: z.object({ change: z.int().positive() }),
  run: async ({ work, reader }, { change }) => notice(seenText(reader, await acknowledgeChange(work, change))),
});
