import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { sheetKinds } from '../domain/imports/kind.ts';
import { rereadImport } from '../services/imports/reread.ts';
import { importPreviewCard } from '../views/import.ts';
import { action } from './action.ts';

/** The numbers of a sheet are something else than was understood. */
export const importAs = action({
  name: 'import-as',
  value: z.object({ draft: z.uuid(), kind: z.enum(sheetKinds) }),
  run: async ({ work, reader }, { draft, kind }) =>
    say(importPreviewCard(reader, await rereadImport(work, draft, kind))),
});
