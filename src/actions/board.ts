import { z } from 'zod';
import { showBoard } from '../commands/board.ts';
import { action } from './action.ts';

export const board = action({
  name: 'board',
  value: z.object({ indicator: z.string().max(80), by: z.literal('target').optional() }),
  run: (call, { indicator, by }) => showBoard(call, { indicator, by: by ?? 'value' }),
});
