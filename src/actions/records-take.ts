import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { takeRecords } from '../services/sources/take-records.ts';
import { recordsTakenCard } from '../views/records.ts';
import { action } from './action.ts';

/** Takes in the records of a sheet. */
export const recordsTake = action({
  name: 'records-take',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(recordsTakenCard(reader, await takeRecords(work, draft))),
});
