import { z } from 'zod';
import { periodOf } from '../domain/period.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { closedByClock } from '../services/reviews/closed-by-clock.ts';
import { closedByClockCard } from '../views/review-closing.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ team: z.uuid(), kind: z.enum(['month', 'quarter']), from: z.iso.date() });

/** To a manager: the clock has closed a period, or something that they have to decide keeps it open. */
export const closing: AnnouncementKind = {
  kind: 'closing',
  card: async ({ db, orgId, now, reader }, untyped) => {
    const { team, kind, from } = about.parse(untyped);
    const on = await readingAt(db, orgId, now);
    const period = periodOf(kind, Temporal.PlainDate.from(from), on.org.fiscalYearStart);
    const closed = await closedByClock(on, team, period);
    return closed && closedByClockCard(reader, closed);
  },
};
