import { z } from 'zod';
import { say } from '../commands/answers.ts';
import { keptOneCard } from '../views/said-twice.ts';
import { action } from './action.ts';

export const keepOne = action({
  name: 'keep-one',
  value: z.object({}),
  run: async ({ reader }) => say(keptOneCard(reader)),
});
