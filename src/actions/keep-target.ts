import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import { decideProposal } from '../services/splits/decide.ts';
import { decidedText } from '../views/counter-proposal.ts';
import { action } from './action.ts';

/** A target stays in spite of what was proposed. */
export const keepTarget = action({
  name: 'keep-target',
  value: z.object({ target: z.uuid() }),
  run: async ({ work, reader }, { target }) => notice(decidedText(reader, await decideProposal(work, target, 'kept'))),
});
