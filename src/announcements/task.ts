import { z } from 'zod';
import { shows } from '../domain/privacy.ts';
import { readingAt } from '../services/organisations/reading.ts';
import { withCountsAs } from '../services/tasks/counts-as.ts';
import { readTask } from '../services/tasks/read.ts';
import { taskCard } from '../views/task.ts';
import { unnamed } from '../views/task-unnamed.ts';
import type { AnnouncementKind } from './announcement.ts';

export const aboutTask = z.object({ number: z.int() });

/** The card of a task in a chat. */
export const task: AnnouncementKind = {
  kind: 'task',
  card: async ({ db, orgId, reader, privacy, now }, about) => {
    const { number } = aboutTask.parse(about);
    const task = withCountsAs(await readingAt(db, orgId, now), await readTask(db, orgId, number));
    const shown = shows(privacy, 'people') ? task : unnamed(reader, task);
    return taskCard(reader, shown, { showCustomer: shows(privacy, 'customers') });
  },
};
