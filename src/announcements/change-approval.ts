import { z } from 'zod';
import { toldChange } from '../services/changes/told.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { changeApprovalCard } from '../views/change-approval.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ number: z.int(), personId: z.uuid() });

/** To somebody who can approve a change that waits for that. */
export const changeApproval: AnnouncementKind = {
  kind: 'change-approval',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const { number, personId } = about.parse(untyped);
    // Whoever approves is an admin, and sees what they approve.
    const actor = { personId, name: '', admin: true, via: 'qibu' };
    const told = await toldChange({ ...(await readingAt(db, orgId, now)), actor }, number);
    return (
      told && changeApprovalCard(reader, told, { approved: told.change.approvals.some(({ by }) => by.id === personId) })
    );
  },
};
