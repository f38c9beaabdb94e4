import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import { decideAward } from '../services/praise/decide.ts';
import { decidedNotice } from '../views/award.ts';
import { action } from './action.ts';

/** A nominee gets no skill award this time. */
export const declineAward = action({
  name: 'decline-award',
  value: z.object({ award: z.uuid() }),
  run: async ({ work, reader }, { award }) => notice(decidedNotice(reader, await decideAward(work, award, 'declined'))),
});
