import { z } from 'zod';
import { exportAll, exportOneself, exportPerson } from '../services/exports/ask.ts';
import { words } from '../texts/words.ts';
import { exportComingCard } from '../views/export.ts';
import { say } from './answers.ts';
import { type Command, verb } from './command.ts';

export const exportData: Command = {
  name: words.export,
  summary: (texts) => texts.exports.summary,
  verbs: [
    verb({
      examples: { en: ['', '@Li Na'], zh: ['', '@李娜'] },
      takes: [{ kind: 'mention', name: 'whom' }],
      input: z.object({ whom: z.string().max(200).optional() }),
      run: async ({ work, reader }, { whom }) =>
        say(exportComingCard(reader, await (whom === undefined ? exportOneself(work) : exportPerson(work, whom)))),
    }),
    verb({
      word: words.company,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader }) => say(exportComingCard(reader, await exportAll(work))),
    }),
  ],
};
