import { z } from 'zod';
import { say } from '../commands/answers.ts';
import type { ActionState } from '../domain/reviews/actions.ts';
import { settleAction } from '../services/reviews/settle.ts';
import { actionCard } from '../views/review-action.ts';
import { type Action, action } from './action.ts';

/** A button under an action that settles it. */
export const settling = (name: string, state: Exclude<ActionState, 'open'>): Action =>
  action({
    name,
    value: z.object({ action: z.uuid() }),
    run: async ({ work, reader }, { action: id }) => {
      const { fiscalYearStart } = work.org;
      return say(actionCard(reader, await settleAction(work, id, state), { occasion: 'asked', fiscalYearStart }));
    },
  });
