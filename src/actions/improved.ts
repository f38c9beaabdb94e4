import { z } from 'zod';
import { showImproved } from '../commands/board.ts';
import { action } from './action.ts';

export const improved = action({ name: 'improved', value: z.object({}), run: (call) => showImproved(call, {}) });
