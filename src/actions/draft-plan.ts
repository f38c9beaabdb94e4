import { z } from 'zod';
import { askForPlan } from '../commands/reward-plan.ts';
import { action } from './action.ts';

/** By what the people of a team are paid is to be something else, or something at all. */
export const draftPlanAction = action({
  name: 'draft-plan',
  value: z.object({ team: z.uuid() }),
  run: (call, { team }) => askForPlan(call, team),
});
