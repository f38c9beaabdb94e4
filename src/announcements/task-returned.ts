import { z } from 'zod';
import { returnedPart } from '../services/tasks/returned.ts';
import { taskReturnedCard } from '../views/task-returned.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ number: z.int(), personId: z.uuid(), byId: z.uuid() });

/** To whoever did a part of a task that the other side has given back. */
export const taskReturned: AnnouncementKind = {
  kind: 'task-returned',
  card: async ({ db, orgId, reader }, untyped) =>
    taskReturnedCard(reader, await returnedPart(db, orgId, about.parse(untyped))),
};
