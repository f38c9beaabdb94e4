import { z } from 'zod';
import { companyGoals, teamGoals } from '../services/goals/overview.ts';
import { ownGoals } from '../services/goals/own.ts';
import { ownShare } from '../services/goals/why.ts';
import { words } from '../texts/words.ts';
import { myGoalsCard } from '../views/my-goals.ts';
import { teamGoalsCard } from '../views/team-goals.ts';
import { whyCard } from '../views/why.ts';
import { say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

export const goal: Command = {
  name: words.goal,
  summary: (texts) => texts.goal.summary,
  verbs: [
    verb({
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: myGoals,
    }),
    verb({
      word: words.team,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: ownTeamGoals,
    }),
    verb({
      word: words.company,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader }) => say(teamGoalsCard(reader, await companyGoals(work))),
    }),
    verb({
      word: words.why,
      examples: { en: ['amount'], zh: ['销售额'] },
      takes: [{ kind: 'rest', name: 'indicator' }],
      input: z.object({ indicator: z.string().max(80) }),
      run: async ({ work, reader }, { indicator }) => say(whyCard(reader, await ownShare(work, indicator))),
    }),
  ],
};

export async function myGoals({ work, reader }: Call) {
  return say(myGoalsCard(reader, await ownGoals(work)));
}

export async function ownTeamGoals({ work, reader }: Call) {
  return say(teamGoalsCard(reader, await teamGoals(work)));
}
