import { z } from 'zod';
import { reportLine } from '../commands/report.ts';
import { mustBeAnswerable } from '../services/reminders/answerable.ts';
import { action } from './action.ts';

/** What is typed as `report same` and `report none`, on the day for which it was asked. */
export const answerReminder = action({
  name: 'answer-reminder',
  value: z.object({
    line: z.enum(['same', 'none']),
    day: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
  }),
  run: (call, { line, day }) => {
    mustBeAnswerable(call.work, call.reader.zone, day);
    return reportLine(call, line);
  },
});
