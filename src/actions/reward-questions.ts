import { z } from 'zod';
import { showQuestions } from '../commands/reward.ts';
import { action } from './action.ts';

/** What one has asked about one's pay, and what waits for one's answer. */
export const rewardQuestions = action({
  name: 'reward-questions',
  looks: true,
  value: z.object({}),
  run: showQuestions,
});
