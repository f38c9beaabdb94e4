import { readTask } from '../services/tasks/read.ts';
import { taskConfirmCard } from '../views/task-confirm.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutTask } from './task.ts';

/** The question to the requester whether a task is done. */
export const taskConfirm: AnnouncementKind = {
  kind: 'task-confirm',
  card: async ({ db, orgId, reader }, about) => {
    const { number } = aboutTask.parse(about);
    return taskConfirmCard(reader, await readTask(db, orgId, number));
  },
};
