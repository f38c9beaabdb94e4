import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { undoTarget as undo } from '../services/targets/undo.ts';
import { targetUndoneCard } from '../views/target-set.ts';
import { action } from './action.ts';

/** A target was set by a slip. */
export const undoTarget = action({
  name: 'undo-target',
  value: z.object({ target: z.uuid() }),
  run: async ({ work, reader }, { target }) => say(targetUndoneCard(reader, await undo(work, target))),
});
