import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import { decideProposal } from '../services/splits/decide.ts';
import { decidedText } from '../views/counter-proposal.ts';
import { action } from './action.ts';

/** A proposed number becomes the target. */
export const agreeTarget = action({
  name: 'agree-target',
  value: z.object({ target: z.uuid() }),
  run: async ({ work, reader }, { target }) =>
    notice(decidedText(reader, await decideProposal(work, target, 'agreed'))),
});
