import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { actionToSettle } from '../services/reviews/settle.ts';
import { actionCard } from '../views/review-action.ts';
import { action } from './action.ts';

export const seeAction = action({
  name: 'see-action',
  looks: true,
  value: z.object({ action: z.uuid() }),
  run: async ({ work, reader }, { action: id }) => {
    const { fiscalYearStart } = work.org;
    return say(actionCard(reader, await actionToSettle(work, id), { occasion: 'asked', fiscalYearStart }));
  },
});
