import { z } from 'zod';
import { myScore } from '../commands/score.ts';
import { action } from './action.ts';

export const score = action({ name: 'score', looks: true, value: z.object({}), run: (call) => myScore(call) });
