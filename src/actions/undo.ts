import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { undo as undoEntries } from '../services/reports/undo.ts';
import { undoneCard } from '../views/undone.ts';
import { action } from './action.ts';

export const undo = action({
  name: 'undo',
  value: z.object({
    entries: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.uuid()).max(20)),
  }),
  run: async ({ work, reader }, { entries }) => say(undoneCard(reader, await undoEntries(work, entries))),
});
