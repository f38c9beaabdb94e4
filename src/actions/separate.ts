import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { separate as takeApart } from '../services/links/separate.ts';
import { separatedCard } from '../views/link.ts';
import { action } from './action.ts';

/** The accounts were linked by a slip. */
export const separate = action({
  name: 'separate',
  value: z.object({}),
  run: async ({ work, reader, account }) => say(separatedCard(reader, await takeApart(work, account))),
});
