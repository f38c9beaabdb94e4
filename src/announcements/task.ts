import { z } from 'zod';
import { shows } from '../domain/privacy.ts';
import { readTask } from '../services/tasks/read.ts';
import { taskCard } from '../views/task.ts';
import type { AnnouncementKind } from './announcement.ts';

export const aboutTask = z.object({ number: z.int() });

/** The card of a task in a chat. */
export const task: AnnouncementKind = {
  kind: 'task',
  card: async ({ db, orgId, reader, privacy }, about) => {
    const { number } = aboutTask.parse(about);
    return taskCard(reader, await readTask(db, orgId, number), shows(privacy, 'customers'));
  },
};
