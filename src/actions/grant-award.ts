import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import { decideAward } from '../services/praise/decide.ts';
import { decidedNotice } from '../views/award.ts';
import { action } from './action.ts';

/** A nominee gets the skill award. */
export const grantAward = action({
  name: 'grant-award',
  value: z.object({ award: z.uuid() }),
  run: async ({ work, reader }, { award }) => notice(decidedNotice(reader, await decideAward(work, award, 'granted'))),
});
