import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { scorecardShown } from '../services/scorecards/show.ts';
import { scorecardCard } from '../views/scorecard.ts';
import { action } from './action.ts';

/** What one's own score is made by. */
export const scorecard = action({
  name: 'scorecard',
  looks: true,
  value: z.object({}),
  run: async ({ work, reader }) => say(scorecardCard(reader, scorecardShown(work, {}))),
});
