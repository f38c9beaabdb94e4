import { z } from 'zod';
import { setupCompanyForm } from '../forms/setup-company.ts';
import { openSetup } from '../services/setup/open.ts';
import { words } from '../texts/words.ts';
import { setupSentCard } from '../views/setup.ts';
import { ask, say } from './answers.ts';
import { type Command, verb } from './command.ts';

export const setup: Command = {
  name: words.setup,
  summary: (texts) => texts.setup.summary,
  verbs: [
    verb({
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader }) => say(setupSentCard(reader, await openSetup(work))),
    }),
    verb({
      word: words.company,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async (call) => ask(await setupCompanyForm.form(call)),
    }),
  ],
};
