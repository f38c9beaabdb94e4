import { z } from 'zod';
import { boardNow } from '../services/boards/read.ts';
import { words } from '../texts/words.ts';
import { boardCard } from '../views/board.ts';
import { improvedCard } from '../views/improved.ts';
import { say } from './answers.ts';
import { type Command, verb } from './command.ts';

export const board: Command = {
  name: words.board,
  summary: (texts) => texts.board.summary,
  verbs: [
    verb({
      examples: { en: ['amount'], zh: ['销售额'] },
      takes: [{ kind: 'rest', name: 'indicator' }],
      input: z.object({ indicator: z.string().optional() }),
      run: async ({ work, reader, chatId }, { indicator }) =>
        say(boardCard(reader, await boardNow(work, chatId, indicator))),
    }),
    verb({
      word: words.improved,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader, chatId }) => say(improvedCard(reader, await boardNow(work, chatId))),
    }),
  ],
};
