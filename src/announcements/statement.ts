import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { statementWith } from '../services/rewards/seen.ts';
import { statementCard } from '../views/statement.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ statement: z.uuid() });

/** To somebody: what they are paid for a period, now that it is approved. */
export const statement: AnnouncementKind = {
  kind: 'statement',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const seen = await statementWith(await readingAt(db, orgId, now), about.parse(untyped).statement);
    return seen?.payout.approved ? statementCard(reader, seen, { own: true }) : undefined;
  },
};
