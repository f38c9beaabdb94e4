import { z } from 'zod';
import { ownTeamGoals } from '../commands/goal.ts';
import { action } from './action.ts';

export const teamGoals = action({ name: 'team-goals', value: z.object({}), run: (call) => ownTeamGoals(call) });
