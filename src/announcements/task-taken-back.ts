import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { withCountsAs } from '../services/tasks/counts-as.ts';
import { readTask } from '../services/tasks/read.ts';
import { taskTakenBackCard } from '../views/task-clock.ts';
import type { AnnouncementKind } from './announcement.ts';

const moment = z.string().transform((text) => Temporal.Instant.from(text));
const about = z.object({ number: z.int(), holder: z.uuid(), reader: z.uuid(), heard: moment, asked: moment });

/** To a holder who did not answer, and to the requester: the slot is open again. */
export const taskTakenBack: AnnouncementKind = {
  kind: 'task-taken-back',
  card: async ({ db, orgId, now, reader }, untyped) => {
    const { number, holder: id, reader: readerId, heard, asked } = about.parse(untyped);
    const task = withCountsAs(await readingAt(db, orgId, now), await readTask(db, orgId, number));
    const holder = await db.person.findUniqueOrThrow({
      where: { orgId_id: { orgId, id } },
      select: { name: true, alias: true },
    });
    return taskTakenBackCard(reader, task, { since: heard, asked, holder, own: readerId === id });
  },
};
