import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { sourceRecordForm } from '../forms/source-record.ts';
import { action } from './action.ts';

/** Asks what a record counts in which something cannot be read. */
export const sourceRecord = action({
  name: 'source-record',
  value: z.object({ mapping: z.int().positive(), record: z.string() }),
  run: async (call, which) => ask(await sourceRecordForm.form(call, {}, {}, which)),
});
