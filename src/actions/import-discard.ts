import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { takeDraft } from '../services/drafts/take.ts';
import { importDiscardedCard } from '../views/import.ts';
import { action } from './action.ts';

/** What was shown cannot be imported any more. */
export const importDiscard = action({
  name: 'import-discard',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => {
    await takeDraft(work, 'import', draft);
    return say(importDiscardedCard(reader));
  },
});
