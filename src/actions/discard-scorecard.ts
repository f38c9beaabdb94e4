import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { takeDraft } from '../services/drafts/take.ts';
import { scorecardDiscardedCard } from '../views/scorecard-use.ts';
import { action } from './action.ts';

/** What was shown cannot be confirmed any more. */
export const discardScorecard = action({
  name: 'discard-scorecard',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => {
    await takeDraft(work, 'scorecard', draft);
    return say(scorecardDiscardedCard(reader));
  },
});
