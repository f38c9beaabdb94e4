import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { mapFieldsForm } from '../forms/map-fields.ts';
import { action } from './action.ts';

/** Asks how the records count. */
export const mapFields = action({
  name: 'map-fields',
  value: z.object({ errand: z.uuid() }),
  run: async (call, seen) => ask(await mapFieldsForm.form(call, {}, {}, seen)),
});
