import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { openCounter } from '../services/splits/decide.ts';
import { leftByAgreeing } from '../services/splits/left-by.ts';
import { counterProposalCard } from '../views/counter-proposal.ts';
import { action } from './action.ts';

/** What somebody proposed, to decide it. */
export const seeProposal = action({
  name: 'see-proposal',
  looks: true,
  value: z.object({ target: z.uuid() }),
  run: async ({ work, reader }, { target }) => {
    const proposal = await openCounter(work, target);
    return say(counterProposalCard(reader, proposal, await leftByAgreeing(work, proposal)));
  },
});
