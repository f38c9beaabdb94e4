import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { recordsOfForm } from '../forms/records-of.ts';
import { sheetDrafts } from '../services/sources/records-draft.ts';
import { action } from './action.ts';

/** Asks how the rows of a sheet are records of a source. */
export const recordsOf = action({
  name: 'records-of',
  value: z.object({ draft: z.uuid(), kept: z.enum(sheetDrafts) }),
  run: async (call, sheet) => ask(await recordsOfForm.form(call, {}, {}, sheet)),
});
