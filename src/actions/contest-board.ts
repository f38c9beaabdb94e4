import { z } from 'zod';
import { showContest } from '../commands/pk.ts';
import { action } from './action.ts';

export const contestBoardAction = action({
  name: 'contest-board',
  looks: true,
  value: z.object({ contest: z.int().positive() }),
  run: (call, { contest }) => showContest(call, contest, false),
});
