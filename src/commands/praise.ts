import { z } from 'zod';
import { readNomination } from '../domain/praise/nomination.ts';
import { nominationForm } from '../forms/nomination.ts';
import { praiseForm } from '../forms/praise.ts';
import { withNames } from '../services/people/mentioned.ts';
import { previewCount } from '../services/praise/count.ts';
import { ownPraise } from '../services/praise/mine.ts';
import { previewNomination } from '../services/praise/nominate.ts';
import { previewPraise } from '../services/praise/preview.ts';
import { takeBackPraise } from '../services/praise/undo.ts';
import { readLine } from '../services/praise/whom.ts';
import { nameFor } from '../texts/names.ts';
import { words } from '../texts/words.ts';
import { myPraiseCard } from '../views/my-praise.ts';
import { nominationPreviewCard } from '../views/nomination.ts';
import { countPreviewCard } from '../views/praise-count.ts';
import { praisePreviewCard, praiseTakenBackCard } from '../views/praise-preview.ts';
import { ask, say } from './answers.ts';
import { type Argument, type Call, type Command, verb } from './command.ts';

const line: Argument = { kind: 'rest', name: 'line' };
const part = z.string().max(1_000).optional();

export const praise: Command = {
  name: words.praise,
  summary: (texts) => texts.praise.summary,
  verbs: [
    verb({
      examples: {
        en: ['@wang helped close Acme', '@li answered within the hour customer="Acme Corp"'],
        zh: ['@王强 帮忙谈下了华星', '@李娜 一小时就回复了 客户="华星科技"'],
      },
      takes: [{ kind: 'named', name: 'customer', word: { en: 'customer', zh: '客户' }, several: true }, line],
      input: z.object({ line: part, customer: part }),
      run: async (call, said) => {
        if (said.line === undefined && said.customer === undefined) return ask(await praiseForm.form(call));
        const { work, reader, chatId } = call;
        const { whom, rest: text } = await read(call, said.line);
        return say(
          praisePreviewCard(reader, await previewPraise(work, { whom, text, customer: said.customer }, chatId)),
        );
      },
    }),
    verb({
      word: words.award,
      examples: {
        en: ['@li negotiation because three rounds were closed in a day'],
        zh: ['@李娜 谈判 因为一天谈完了三轮'],
      },
      takes: [line],
      input: z.object({ line: part }),
      run: async (call, said) => {
        if (said.line === undefined) return ask(await nominationForm.form(call));
        const { work, reader, chatId } = call;
        const { whom, rest } = await read(call, said.line);
        const asked = { whom, ...readNomination(rest) };
        return say(nominationPreviewCard(reader, await previewNomination(work, asked, chatId)));
      },
    }),
    verb({ word: words.list, examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: showMyPraise }),
    verb({ word: words.mine, examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: showMyPraise }),
    verb({
      word: words.undo,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: (call) => takeBack(call),
    }),
    verb({
      word: words.count,
      examples: { en: ['knowledge', 'off'], zh: ['知识分享', '关'] },
      takes: [{ kind: 'rest', name: 'indicator' }],
      input: z.object({ indicator: z.string().max(80) }),
      run: async ({ work, reader }, { indicator }) => {
        const off = [words.off.en, words.off.zh].some((word) => word === indicator.toLowerCase());
        return say(countPreviewCard(reader, await previewCount(work, off ? undefined : indicator)));
      },
    }),
  ],
};

/** Whom a line means, and what it says, with whoever else it mentions by name. */
async function read({ work, reader }: Call, said = '') {
  const { whom, rest } = await readLine(work, said);
  return { whom, rest: await withNames(work, rest, (person) => nameFor(reader, person)) };
}

export async function showMyPraise({ work, reader }: Call) {
  return say(myPraiseCard(reader, await ownPraise(work)));
}

export async function takeBack({ work, reader }: Call, id?: string) {
  return say(praiseTakenBackCard(reader, await takeBackPraise(work, id)));
}
