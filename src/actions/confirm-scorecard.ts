import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { confirmUse } from '../services/scorecards/use.ts';
import { scorecardUsedCard } from '../views/scorecard-use.ts';
import { action } from './action.ts';

/** Puts what was shown into force. */
export const confirmScorecard = action({
  name: 'confirm-scorecard',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(scorecardUsedCard(reader, await confirmUse(work, draft))),
});
