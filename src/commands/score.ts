import { z } from 'zod';
import { closedTeamScores } from '../services/scores/closed-team.ts';
import { ownClosedScore } from '../services/scores/one-closed.ts';
import { ownScoreNow } from '../services/scores/own.ts';
import { teamScores } from '../services/scores/team.ts';
import { words } from '../texts/words.ts';
import { closedScoreCard } from '../views/closed-score.ts';
import { closedTeamScoresCard } from '../views/closed-team-scores.ts';
import { scoreCard } from '../views/score.ts';
import { teamScoresCard } from '../views/team-scores.ts';
import { say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

export const score: Command = {
  name: words.score,
  summary: (texts) => texts.score.summary,
  verbs: [
    verb({
      examples: { en: ['', '2026-10'], zh: ['', '10月'] },
      takes: [{ kind: 'rest', name: 'period' }],
      input: z.object({ period: z.string().max(40).optional() }),
      run: async (call, { period }) => (period === undefined ? myScore(call) : myClosedScore(call, period)),
    }),
    verb({
      word: words.team,
      examples: { en: ['', '2026-10'], zh: ['', '10月'] },
      takes: [{ kind: 'rest', name: 'period' }],
      input: z.object({ period: z.string().max(40).optional() }),
      run: async (call, { period }) =>
        period === undefined
          ? ownTeamScores(call)
          : say(closedTeamScoresCard(call.reader, await closedTeamScores(call.work, period))),
    }),
  ],
};

export async function myScore({ work, reader }: Call) {
  return say(scoreCard(reader, await ownScoreNow(work)));
}

async function myClosedScore({ work, reader }: Call, period: string) {
  return say(closedScoreCard(reader, await ownClosedScore(work, period)));
}

export async function ownTeamScores({ work, reader }: Call) {
  return say(teamScoresCard(reader, await teamScores(work)));
}
