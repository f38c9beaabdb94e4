import { z } from 'zod';
import { previewForgetting } from '../services/forgetting/preview.ts';
import { words } from '../texts/words.ts';
import { forgetPreviewCard } from '../views/forget.ts';
import { say } from './answers.ts';
import { type Command, verb } from './command.ts';

export const forget: Command = {
  name: words.forget,
  summary: (texts) => texts.forget.summary,
  verbs: [
    verb({
      examples: { en: ['@Li Na'], zh: ['@李娜'] },
      takes: [{ kind: 'rest', name: 'whom' }],
      input: z.object({ whom: z.string().max(200) }),
      run: async ({ work, reader }, { whom }) => say(forgetPreviewCard(reader, await previewForgetting(work, whom))),
    }),
  ],
};
