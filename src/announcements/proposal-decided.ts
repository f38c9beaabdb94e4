import { readOrganisation } from '../services/organisations/read.ts';
import { readProposal } from '../services/splits/proposal.ts';
import { proposalDecidedCard } from '../views/counter-proposal.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutProposal } from './counter-proposal.ts';

/** To whoever proposed another number: what was decided. */
export const proposalDecided: AnnouncementKind = {
  kind: 'proposal-decided',
  card: async ({ db, orgId, reader, now }, about) => {
    const { targetId } = aboutProposal.parse(about);
    const org = await readOrganisation(db, orgId);
    const today = now.toZonedDateTimeISO(org.zone).toPlainDate();
    const proposal = await readProposal({ tx: db, org, today }, targetId);
    return proposal && proposalDecidedCard(reader, proposal);
  },
};
