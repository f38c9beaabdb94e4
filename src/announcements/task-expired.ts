import { readingAt } from '../services/organisations/reading.ts';
import { withCountsAs } from '../services/tasks/counts-as.ts';
import { readTask } from '../services/tasks/read.ts';
import { taskExpiredCard } from '../views/task-clock.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutTask } from './task.ts';

/** To the requester: slots that nobody took in time have closed. */
export const taskExpired: AnnouncementKind = {
  kind: 'task-expired',
  card: async ({ db, orgId, now, reader }, about) => {
    const { number } = aboutTask.parse(about);
    const task = await readTask(db, orgId, number);
    return taskExpiredCard(reader, withCountsAs(await readingAt(db, orgId, now), task));
  },
};
