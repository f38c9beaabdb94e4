import { z } from 'zod';
import { myReward } from '../services/rewards/mine.ts';
import { words } from '../texts/words.ts';
import { nothingStatedCard } from '../views/reward.ts';
import { say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

export const reward: Command = {
  name: words.reward,
  summary: (texts) => texts.reward.summary,
  verbs: [verb({ examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: mine })],
};

async function mine({ work, reader }: Call) {
  return say(nothingStatedCard(reader, await myReward(work)));
}
