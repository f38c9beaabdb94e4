import { readTask } from '../services/tasks/read.ts';
import { taskExpiredCard } from '../views/task-clock.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutTask } from './task.ts';

/** To the requester: slots that nobody took in time have closed. */
export const taskExpired: AnnouncementKind = {
  kind: 'task-expired',
  card: async ({ db, orgId, reader }, about) => {
    const { number } = aboutTask.parse(about);
    return taskExpiredCard(reader, await readTask(db, orgId, number));
  },
};
