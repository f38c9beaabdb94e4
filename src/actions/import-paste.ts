import { z } from 'zod';
import { ask } from '../commands/answers.ts';
import { importRowsForm } from '../forms/import-rows.ts';
import { action } from './action.ts';

export const importPaste = action({
  name: 'import-paste',
  value: z.object({}),
  run: async (call) => ask(await importRowsForm.form(call)),
});
