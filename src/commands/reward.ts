import { z } from 'zod';
import { rewardEstimateForm } from '../forms/reward-estimate.ts';
import { estimate } from '../services/rewards/estimate.ts';
import { myReward } from '../services/rewards/mine.ts';
import { words } from '../texts/words.ts';
import { nothingStatedCard } from '../views/reward.ts';
import { estimateCard } from '../views/reward-estimate.ts';
import { ask, say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';
import { planVerb } from './reward-plan.ts';

export const reward: Command = {
  name: words.reward,
  summary: (texts) => texts.reward.summary,
  unwritten: true,
  verbs: [
    verb({ examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: mine }),
    verb({
      word: words.estimate,
      examples: { en: ['amount 200k', 'amount 200k, visits 3'], zh: ['销售额 20万', '销售额 20万，拜访 3'] },
      takes: [{ kind: 'rest', name: 'line' }],
      input: z.object({ line: z.string().max(1_000).optional() }),
      run: async (call, { line }) => (line ? estimateLine(call, line) : ask(await rewardEstimateForm.form(call))),
    }),
    planVerb,
  ],
};

async function mine({ work, reader }: Call) {
  return say(nothingStatedCard(reader, await myReward(work)));
}

export async function estimateLine({ work, reader }: Call, line: string) {
  return say(estimateCard(reader, await estimate(work, line)));
}
