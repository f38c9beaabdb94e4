import { z } from 'zod';
import { recount } from '../services/reports/recount.ts';
import { words } from '../texts/words.ts';
import { rebuiltCard } from '../views/rebuilt.ts';
import { say } from './answers.ts';
import { type Command, verb } from './command.ts';

export const rebuild: Command = {
  name: words.rebuild,
  summary: (texts) => texts.admin.rebuildSummary,
  verbs: [
    verb({
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader }) => say(rebuiltCard(reader, await recount(work))),
    }),
  ],
};
