import { z } from 'zod';
import { indicatorWith } from '../services/indicators/read.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { countNewsCard } from '../views/praise-count.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ from: z.string().nullable(), to: z.string().nullable(), by: z.uuid() });

/** To everybody in a team: what praise counts through from now on. */
export const praiseCount: AnnouncementKind = {
  kind: 'praise-count',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const { from, to, by } = about.parse(untyped);
    const reading = await readingAt(db, orgId, now);
    const person = await db.person.findUnique({
      where: { orgId_id: { orgId, id: by } },
      select: { name: true, alias: true },
    });
    const [before, after] = [indicatorWith(reading, from ?? ''), indicatorWith(reading, to ?? '')];
    return person && (before || after) ? countNewsCard(reader, { from: before, to: after, by: person }) : undefined;
  },
};
