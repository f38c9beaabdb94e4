import { z } from 'zod';
import { type ExportAsked, readExport } from '../services/exports/read.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { exportLostCard } from '../views/export.ts';
import { exportDocument } from '../views/export-file.ts';
import type { AnnouncementKind, Place } from './announcement.ts';

const about = z.object({ byId: z.uuid(), personId: z.uuid().optional() });

/** To somebody who has asked for it: what is kept about a person, or by the organisation. It is large, so nothing waits for it. */
export const exported: AnnouncementKind = {
  kind: 'export',
  behind: true,
  document: async (place, untyped) => {
    const found = await read(place, about.parse(untyped));
    return found && exportDocument(place.reader, found, place.now);
  },
  card: async (place, untyped) => {
    const asked = about.parse(untyped);
    const found = await read(place, asked);
    const of = asked.personId === undefined ? undefined : found?.of;
    return found && exportLostCard(place.reader, { of, own: asked.personId === asked.byId });
  },
};

const read = async ({ db, orgId, now }: Place, asked: ExportAsked) =>
  readExport(await readingAt(db, orgId, now), asked);
