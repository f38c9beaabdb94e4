import { z } from 'zod';
import { boardNow } from '../services/boards/read.ts';
import { words } from '../texts/words.ts';
import { boardCard } from '../views/board.ts';
import { improvedCard } from '../views/improved.ts';
import { say } from './answers.ts';
import { type Argument, type Call, type Command, verb } from './command.ts';

const team: Argument = { kind: 'named', name: 'team', word: words.team };

export const board: Command = {
  name: words.board,
  summary: (texts) => texts.board.summary,
  verbs: [
    verb({
      examples: {
        en: ['amount', 'amount by=target', 'amount team=East'],
        zh: ['销售额', '销售额 按=目标', '销售额 团队=华东'],
      },
      takes: [team, { kind: 'named', name: 'by', word: { en: 'by', zh: '按' } }, { kind: 'rest', name: 'indicator' }],
      input: z.object({
        indicator: z.string().optional(),
        team: z.string().optional(),
        by: z.enum(['target', '%', '目标', '达成率']).optional(),
      }),
      run: (call, { by, ...asked }) => showBoard(call, { ...asked, by: by ? 'target' : 'value' }),
    }),
    verb({
      word: words.improved,
      examples: { en: [''], zh: [''] },
      takes: [team],
      input: z.object({ team: z.string().optional() }),
      run: showImproved,
    }),
  ],
};

interface Asked {
  readonly indicator?: string | undefined;
  readonly team?: string | undefined;
}

export async function showBoard({ work, reader, chatId }: Call, { by, ...asked }: Asked & { by: 'value' | 'target' }) {
  return say(boardCard(reader, { ...(await boardNow(work, { ...asked, chatId })), by }));
}

export async function showImproved({ work, reader, chatId }: Call, asked: Asked) {
  return say(improvedCard(reader, await boardNow(work, { ...asked, chatId })));
}
