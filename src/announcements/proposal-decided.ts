import { readingAt } from '../services/organisations/reading.ts';
import { readProposal } from '../services/splits/proposal.ts';
import { proposalDecidedCard } from '../views/counter-proposal.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutProposal } from './counter-proposal.ts';

/** To whoever proposed another number: what was decided. */
export const proposalDecided: AnnouncementKind = {
  kind: 'proposal-decided',
  card: async ({ db, orgId, reader, now }, about) => {
    const { targetId } = aboutProposal.parse(about);
    const proposal = await readProposal(await readingAt(db, orgId, now), targetId);
    return proposal && proposalDecidedCard(reader, proposal);
  },
};
