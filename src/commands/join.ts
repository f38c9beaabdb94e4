import { z } from 'zod';
import { enterJoinCode } from '../services/joins/enter.ts';
import { issueJoinCode } from '../services/joins/issue.ts';
import { words } from '../texts/words.ts';
import { joinCodeCard, joinCodeGoneCard, joinedCard } from '../views/join.ts';
import { say } from './answers.ts';
import { type Command, verb } from './command.ts';

export const join: Command = {
  name: words.join,
  summary: (texts) => texts.join.summary,
  verbs: [
    verb({
      examples: { en: ['', 'XXXX-XXXX-XXXX'], zh: ['', 'XXXX-XXXX-XXXX'] },
      takes: [{ kind: 'rest', name: 'code' }],
      input: z.object({ code: z.string().max(100).optional() }),
      run: async ({ work, reader }, { code }) => {
        if (code !== undefined) return say(joinedCard(reader, await enterJoinCode(work, code)));
        return { ...say(joinCodeCard(reader, await issueJoinCode(work))), again: joinCodeGoneCard(reader) };
      },
    }),
  ],
};
