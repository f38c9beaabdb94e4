import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { startContest } from '../services/contests/start.ts';
import { contestOfferedCard } from '../views/contest-preview.ts';
import { action } from './action.ts';

/** Announces a contest as it was shown. */
export const startContestAction = action({
  name: 'start-contest',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(contestOfferedCard(reader, await startContest(work, draft))),
});
