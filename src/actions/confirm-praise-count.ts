import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { confirmCount } from '../services/praise/count.ts';
import { countChangedCard } from '../views/praise-count.ts';
import { action } from './action.ts';

/** Praise counts from now on as was shown. */
export const confirmPraiseCount = action({
  name: 'confirm-praise-count',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => {
    const { to, everybody } = await confirmCount(work, draft);
    return say(countChangedCard(reader, to, everybody));
  },
});
