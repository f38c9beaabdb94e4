import { z } from 'zod';
import { readNote } from '../services/briefs/notes.ts';
import { noteCard } from '../views/note.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ note: z.uuid() });

/** What a manager has somebody told. */
export const note: AnnouncementKind = {
  kind: 'note',
  card: async ({ db, orgId, reader }, untyped) => {
    const found = await readNote(db, orgId, about.parse(untyped).note);
    return found && noteCard(reader, found);
  },
};
