import { readTask } from '../services/tasks/read.ts';
import { taskCancelledCard } from '../views/task-cancelled.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutTask } from './task.ts';

/** To who held a slot of a task, or asked for it, when somebody else cancels it. */
export const taskCancelled: AnnouncementKind = {
  kind: 'task-cancelled',
  card: async ({ db, orgId, reader }, about) => {
    const { number } = aboutTask.parse(about);
    return taskCancelledCard(reader, await readTask(db, orgId, number));
  },
};
