import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { toldOfCancel } from '../services/tasks/cancel.ts';
import { whoHasRoom } from '../services/tasks/clock/room.ts';
import { withCountsAs } from '../services/tasks/counts-as.ts';
import { readTask } from '../services/tasks/read.ts';
import { taskEscalatedCard } from '../views/task-clock.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({ number: z.int(), reader: z.uuid(), days: z.int() });
/** So many are named, the reader not among them. */
const mostNamed = 3;

/** To the requester's manager: nobody has taken a slot for days. */
export const taskEscalated: AnnouncementKind = {
  kind: 'task-escalated',
  card: async ({ db, orgId, now, reader }, untyped) => {
    const { number, days, reader: readerId } = about.parse(untyped);
    const reading = await readingAt(db, orgId, now);
    const task = withCountsAs(reading, await readTask(db, orgId, number));
    const room = task.state === 'offered' ? await whoHasRoom(reading, task, mostNamed + 1) : [];
    const others = room.filter(({ person }) => person.id !== readerId).slice(0, mostNamed);
    const told = toldOfCancel(task, readerId).length;
    return taskEscalatedCard(reader, task, { days, room: others, told });
  },
};
