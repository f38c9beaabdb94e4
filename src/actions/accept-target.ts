import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import { acceptTarget as accept } from '../services/splits/answer.ts';
import { answered } from '../views/proposal.ts';
import { action } from './action.ts';

/** A target suits. */
export const acceptTarget = action({
  name: 'accept-target',
  value: z.object({ target: z.uuid() }),
  run: async ({ work, reader }, { target }) => notice(answered.accepted(reader, await accept(work, target))),
});
