import { z } from 'zod';
import type { Segment } from '../domain/board.ts';
import { boardNow } from '../services/boards/read.ts';
import { words } from '../texts/words.ts';
import { boardCard } from '../views/board.ts';
import { improvedCard } from '../views/improved.ts';
import { say } from './answers.ts';
import { type Argument, type Call, type Command, verb } from './command.ts';

const group: readonly Argument[] = [
  { kind: 'named', name: 'team', word: words.team },
  { kind: 'named', name: 'segment', word: { en: 'segment', zh: '分组' } },
  { kind: 'named', name: 'top', word: { en: 'top', zh: '前' } },
];

/** What a segment is called. */
const called: Readonly<Record<string, Segment>> = {
  new: 'new',
  新人: 'new',
  experienced: 'experienced',
  资深: 'experienced',
};

const asked = z.object({
  team: z.string().optional(),
  segment: z
    .string()
    .refine((word) => Object.hasOwn(called, word.toLowerCase()))
    .transform((word) => called[word.toLowerCase()])
    .optional(),
  top: z
    .string()
    .transform((word) => Number(word.normalize('NFKC')))
    .pipe(z.int().min(1).max(50))
    .optional(),
});

export const board: Command = {
  name: words.board,
  summary: (texts) => texts.board.summary,
  verbs: [
    verb({
      examples: {
        en: ['amount', 'amount by=target', 'amount team=East', 'amount segment=new top=3'],
        zh: ['销售额', '销售额 按=目标', '销售额 团队=华东', '销售额 分组=新人 前=3'],
      },
      takes: [
        ...group,
        { kind: 'named', name: 'by', word: { en: 'by', zh: '按' } },
        { kind: 'rest', name: 'indicator' },
      ],
      input: asked.extend({
        indicator: z.string().optional(),
        by: z.enum(['target', '%', '目标', '达成率']).optional(),
      }),
      run: (call, { by, top: most, ...which }) => showBoard(call, { ...which, most, by: by ? 'target' : 'value' }),
    }),
    verb({
      word: words.improved,
      examples: { en: ['', 'segment=new'], zh: ['', '分组=新人'] },
      takes: group,
      input: asked,
      run: (call, { top: most, ...which }) => showImproved(call, { ...which, most }),
    }),
  ],
};

interface Asked {
  readonly indicator?: string | undefined;
  readonly team?: string | undefined;
  readonly segment?: Segment | undefined;
  readonly most?: number | undefined;
}

export async function showBoard({ work, reader, chatId }: Call, { by, ...asked }: Asked & { by: 'value' | 'target' }) {
  return say(boardCard(reader, { ...(await boardNow(work, { ...asked, chatId })), by }));
}

export async function showImproved({ work, reader, chatId }: Call, asked: Asked) {
  return say(improvedCard(reader, await boardNow(work, { ...asked, chatId })));
}
