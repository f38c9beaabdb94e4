import { z } from 'zod';
import { goalsOfTeam } from '../commands/goal.ts';
import { action } from './action.ts';

/** How the own team stands, or another that the button names. */
export const teamGoals = action({
  name: 'team-goals',
  looks: true,
  value: z.object({ team: z.uuid().optional() }),
  run: (call, { team }) => goalsOfTeam(call, team),
});
