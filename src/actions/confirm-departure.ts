import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { confirmDeparture } from '../services/departures/confirm.ts';
import { departedCard } from '../views/departure.ts';
import { action } from './action.ts';

/** Writes down when somebody leaves, as was shown. */
export const confirmDepartureAction = action({
  name: 'confirm-departure',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(departedCard(reader, await confirmDeparture(work, draft))),
});
