import { z } from 'zod';
import { periodKinds } from '../domain/period.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { targetAsItStands } from '../services/targets/as-it-stands.ts';
import { targetToldCard } from '../views/target-told.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({
  of: z.object({ kind: z.enum(['person', 'team']), id: z.uuid() }),
  indicator: z.string(),
  period: z.object({
    kind: z.enum(periodKinds),
    from: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
  }),
});

/** To whoever a target is for: the number as it stands now. */
export const target: AnnouncementKind = {
  kind: 'target',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const told = await targetAsItStands(await readingAt(db, orgId, now), about.parse(untyped));
    return told && targetToldCard(reader, told);
  },
};
