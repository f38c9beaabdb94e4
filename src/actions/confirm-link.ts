import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { confirmLink as confirm } from '../services/links/confirm.ts';
import { linkedCard } from '../views/link.ts';
import { action } from './action.ts';

/** Makes one person of the two that were shown. */
export const confirmLink = action({
  name: 'confirm-link',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader, account }, { draft }) => say(linkedCard(reader, await confirm(work, account, draft))),
});
