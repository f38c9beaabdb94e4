import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { passingOf } from '../services/tasks/clock/passing.ts';
import { withCountsAs } from '../services/tasks/counts-as.ts';
import { readTask } from '../services/tasks/read.ts';
import { taskConfirmCard } from '../views/task-confirm.ts';
import type { AnnouncementKind } from './announcement.ts';
import { aboutTask } from './task.ts';

/** Questions of before a task could pass on to somebody do not say whom they ask: the requester. */
const about = aboutTask.extend({ reader: z.uuid().optional() });

/** The question to the other side whether a task is done. */
export const taskConfirm: AnnouncementKind = {
  kind: 'task-confirm',
  card: async ({ db, orgId, now, reader }, untyped) => {
    const { number, reader: readerId } = about.parse(untyped);
    const reading = await readingAt(db, orgId, now);
    const task = withCountsAs(reading, await readTask(db, orgId, number));
    return taskConfirmCard(reader, task, await passingOf(reading, task, readerId));
  },
};
