import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { countedPart } from '../services/tasks/counted.ts';
import { taskCountedCard } from '../views/task-counted.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ number: z.int(), personId: z.uuid() });

/** To whoever did a part of a task that is confirmed. */
export const taskCounted: AnnouncementKind = {
  kind: 'task-counted',
  card: async ({ db, orgId, reader, now }, untyped) => {
    const { number, personId } = about.parse(untyped);
    const part = await countedPart(await readingAt(db, orgId, now), number, personId);
    return part && taskCountedCard(reader, part);
  },
};
