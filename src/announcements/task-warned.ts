import { z } from 'zod';
import { readingAt } from '../services/organisations/reading.ts';
import { readQuestion } from '../services/tasks/clock/question.ts';
import { withCountsAs } from '../services/tasks/counts-as.ts';
import { taskWarnedCard } from '../views/task-clock.ts';
import type { AnnouncementKind } from './announcement.ts';

const about = z.object({
  number: z.int(),
  holder: z.uuid(),
  at: z.string().transform((text) => Temporal.Instant.from(text)),
});

/** To a holder of whom nothing has been heard: does it go on? */
export const taskWarned: AnnouncementKind = {
  kind: 'task-warned',
  card: async ({ db, orgId, now, reader }, untyped) => {
    const reading = await readingAt(db, orgId, now);
    const question = await readQuestion(reading, about.parse(untyped));
    return taskWarnedCard(reader, withCountsAs(reading, question.task), question.now);
  },
};
