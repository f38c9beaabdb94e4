import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { undoUse } from '../services/scorecards/undo-use.ts';
import { scorecardUndoneCard } from '../views/scorecard-use.ts';
import { action } from './action.ts';

/** A template was used by a slip. */
export const undoScorecard = action({
  name: 'undo-scorecard',
  value: z.object({ scorecard: z.uuid() }),
  run: async ({ work, reader }, { scorecard }) => say(scorecardUndoneCard(reader, await undoUse(work, scorecard))),
});
