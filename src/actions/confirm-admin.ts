import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { confirmAdmin } from '../services/admins/confirm.ts';
import { adminDoneCard } from '../views/admin-named.ts';
import { action } from './action.ts';

/** Names somebody an admin, or takes it back, as was shown. */
export const confirmAdminAction = action({
  name: 'confirm-admin',
  value: z.object({ draft: z.uuid() }),
  run: async ({ work, reader }, { draft }) => say(adminDoneCard(reader, await confirmAdmin(work, draft))),
});
