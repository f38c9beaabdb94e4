import { z } from 'zod';
import { showBoard } from '../commands/board.ts';
import { segments } from '../domain/board.ts';
import { action } from './action.ts';

export const board = action({
  name: 'board',
  value: z.object({
    indicator: z.string().max(80),
    by: z.literal('target').optional(),
    of: z.enum(segments).optional(),
  }),
  run: (call, { indicator, by, of }) => showBoard(call, { indicator, segment: of, by: by ?? 'value' }),
});
