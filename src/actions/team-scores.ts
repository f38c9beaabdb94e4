import { z } from 'zod';
import { ownTeamScores } from '../commands/score.ts';
import { action } from './action.ts';

export const teamScores = action({
  name: 'team-scores',
  looks: true,
  value: z.object({}),
  run: (call) => ownTeamScores(call),
});
