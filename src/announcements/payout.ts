import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { approves, payoutsWhere } from '../services/rewards/payouts.ts';
import { payoutCard } from '../views/payout.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ payout: z.uuid(), personId: z.uuid() });

/** To somebody who approves what a plan pays for a period. Whoever approves it no more has nothing to see. */
export const payout: AnnouncementKind = {
  kind: 'payout',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const { payout: id, personId } = about.parse(untyped);
    const on = await readingAt(db, orgId, now);
    const [found] = await payoutsWhere(on, { id });
    if (!found || !approves(personId, found)) return undefined;
    return payoutCard(reader, found, { today: on.today, fiscalYearStart: on.org.fiscalYearStart });
  },
};
