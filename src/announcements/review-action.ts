import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { actionTold } from '../services/reviews/open-actions.ts';
import { actionCard } from '../views/review-action.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ action: z.uuid(), due: z.boolean() });

/** To whoever is to do something that a review has raised: that it is theirs, or due. */
export const reviewAction: AnnouncementKind = {
  kind: 'review-action',
  card: async ({ db, orgId, now, reader }, untyped) => {
    const { action: id, due } = about.parse(untyped);
    const on = await readingAt(db, orgId, now);
    const action = await actionTold(on, id);
    const { fiscalYearStart } = on.org;
    return action && actionCard(reader, action, { occasion: due ? 'due' : 'yours', fiscalYearStart });
  },
};
