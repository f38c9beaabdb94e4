import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { takeDraft } from '../services/drafts/take.ts';
import { teamDiscardedCard } from '../views/team-change.ts';
import { action } from './action.ts';

/** What was shown cannot be confirmed any more. */
export const discardTeam = action({
  name: 'discard-team',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => {
    await takeDraft(work, 'team', draft);
    return say(teamDiscardedCard(reader));
  },
});
