import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { confirmSplit as store } from '../services/splits/confirm.ts';
import { splitStoredCard } from '../views/split.ts';
import { action } from './action.ts';

/** Stores a split as it was shown. */
export const confirmSplit = action({
  name: 'confirm-split',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(splitStoredCard(reader, await store(work, draft))),
});
