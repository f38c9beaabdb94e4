import { z } from 'zod';
import { ownScoreNow } from '../services/scores/own.ts';
import { teamScores } from '../services/scores/team.ts';
import { words } from '../texts/words.ts';
import { scoreCard } from '../views/score.ts';
import { teamScoresCard } from '../views/team-scores.ts';
import { say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

export const score: Command = {
  name: words.score,
  summary: (texts) => texts.score.summary,
  verbs: [
    verb({ examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: myScore }),
    verb({ word: words.team, examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: ownTeamScores }),
  ],
};

export async function myScore({ work, reader }: Call) {
  return say(scoreCard(reader, await ownScoreNow(work)));
}

export async function ownTeamScores({ work, reader }: Call) {
  return say(teamScoresCard(reader, await teamScores(work)));
}
