import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { confirmImport } from '../services/imports/confirm.ts';
import { importedCard } from '../views/import.ts';
import { action } from './action.ts';

/** Stores what a sheet says. */
export const importSheet = action({
  name: 'import-sheet',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(importedCard(reader, await confirmImport(work, draft))),
});
