import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { leftByAgreeing } from '../services/splits/left-by.ts';
import { readProposal } from '../services/splits/proposal.ts';
import { counterProposalCard } from '../views/counter-proposal.ts';
import type { AnnouncementKind } from './announcement.ts';

export const aboutProposal = z.object({ targetId: z.uuid() });

/** To whoever set a target: somebody proposes another number. */
export const counterProposal: AnnouncementKind = {
  kind: 'counter-proposal',
  card: async ({ db, orgId, reader, now }, about) => {
    const { targetId } = aboutProposal.parse(about);
    const work = await readingAt(db, orgId, now);
    const proposal = await readProposal(work, targetId);
    return proposal && counterProposalCard(reader, proposal, await leftByAgreeing(work, proposal));
  },
};
