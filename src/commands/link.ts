import { z } from 'zod';
import { enterLinkCode } from '../services/links/enter.ts';
import { issueLinkCode } from '../services/links/issue.ts';
import { separate } from '../services/links/separate.ts';
import { words } from '../texts/words.ts';
import { linkCodeCard, linkCodeGoneCard, linkEnteredCard, separatedCard } from '../views/link.ts';
import { say } from './answers.ts';
import { type Command, verb } from './command.ts';

export const link: Command = {
  name: words.link,
  summary: (texts) => texts.link.summary,
  verbs: [
    verb({
      examples: { en: ['', '482913'], zh: ['', '482913'] },
      takes: [{ kind: 'rest', name: 'code' }],
      input: z.object({ code: z.string().max(100).optional() }),
      run: async ({ work, reader, account }, { code }) => {
        if (code !== undefined) return say(linkEnteredCard(reader, await enterLinkCode(work, account, code)));
        return { ...say(linkCodeCard(reader, await issueLinkCode(work, account))), again: linkCodeGoneCard(reader) };
      },
    }),
    verb({
      word: words.off,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader, account }) => say(separatedCard(reader, await separate(work, account))),
    }),
  ],
};
