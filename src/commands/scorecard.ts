import { z } from 'zod';
import { scorecardUseForm } from '../forms/scorecard-use.ts';
import { compareScorecards } from '../services/scorecards/compare.ts';
import { scorecardShown } from '../services/scorecards/show.ts';
import { previewUse } from '../services/scorecards/use.ts';
import { words } from '../texts/words.ts';
import { scorecardCard } from '../views/scorecard.ts';
import { scorecardDifferenceCard } from '../views/scorecard-difference.ts';
import { scorecardUseCard } from '../views/scorecard-use.ts';
import { ask, say } from './answers.ts';
import { type Argument, type Command, verb } from './command.ts';

const takesTeam: Argument = { kind: 'named', name: 'team', word: words.team };
const team = z.string().max(80).optional();
const version = z
  .string()
  .regex(/^v?\d{1,4}$/i)
  .transform((text) => Number(text.replace(/^v/i, '')));

export const scorecard: Command = {
  name: words.scorecard,
  summary: (texts) => texts.scorecard.summary,
  verbs: [
    verb({
      examples: { en: ['', 'v1', 'team=East'], zh: ['', 'v1', '团队=华东'] },
      takes: [takesTeam, { kind: 'word', name: 'version' }],
      input: z.object({ team, version: version.optional() }),
      run: async ({ work, reader }, asked) => say(scorecardCard(reader, scorecardShown(work, asked))),
    }),
    verb({
      word: words.team,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader }) => say(scorecardCard(reader, scorecardShown(work, { of: 'team' }))),
    }),
    verb({
      word: words.use,
      examples: { en: ['service', 'growth team=East', ''], zh: ['服务', '成长 团队=华东', ''] },
      takes: [
        takesTeam,
        { kind: 'named', name: 'reason', word: { en: 'reason', zh: '理由' } },
        { kind: 'rest', name: 'template' },
      ],
      input: z.object({
        team,
        template: z.string().max(80).optional(),
        reason: z.string().max(200).optional(),
      }),
      run: async (call, { template, ...asked }) => {
        if (template === undefined) return ask(await scorecardUseForm.form(call));
        return say(scorecardUseCard(call.reader, await previewUse(call.work, { ...asked, template })));
      },
    }),
    verb({
      word: words.diff,
      examples: { en: ['1 2'], zh: ['1 2'] },
      takes: [takesTeam, { kind: 'word', name: 'before' }, { kind: 'word', name: 'after' }],
      input: z.object({ team, before: version, after: version }),
      run: async ({ work, reader }, { before, after, team }) =>
        say(scorecardDifferenceCard(reader, compareScorecards(work, before, after, team))),
    }),
  ],
};
