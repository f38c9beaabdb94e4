import { z } from 'zod';
import { context } from '../card/card.ts';
import { digests } from '../digests/index.ts';
import { Refusal } from '../errors.ts';
import type { Answer } from '../ports/messenger.ts';
import { digestChat, sendDigestNow } from '../services/digests/now.ts';
import { notePreview } from '../services/digests/previewed.ts';
import { textsFor } from '../texts/index.ts';
import { words } from '../texts/words.ts';
import { notice, sayWithPictures } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

export const digest: Command = {
  name: words.digest,
  summary: (texts) => texts.digest.summary,
  verbs: [
    verb({ examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: previewDigest }),
    verb({ word: words.preview, examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: previewDigest }),
    verb({
      word: words.now,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader, chatId }) => {
        const chat = await digestChat(work, chatId);
        const outcome = await sendDigestNow(work, chat);
        return notice(textsFor(reader.locale).digest[outcome]({ chat: chat.name }));
      },
    }),
  ],
};

/** The digest as its chat would get it now, to the asker alone; what is kept of the answer tells its picture in words. */
export async function previewDigest({ work, reader, chatId, typeface }: Call): Promise<Answer> {
  const chat = await digestChat(work, chatId);
  const { digest: texts } = textsFor(reader.locale);
  const [weekly] = digests;
  const about = { ...work, reader, typeface, teamId: chat.teamId, privacy: chat.privacy, late: false };
  // What was set up today has no day yet that has ended.
  const card =
    (await weekly?.card({ ...about, day: work.today.subtract({ days: 1 }) })) ??
    (await weekly?.card({ ...about, day: work.today }));
  if (!card) throw new Refusal({ code: 'nothing-to-show' });
  await notePreview(work, chat);
  const title = texts.preview({ title: card.title });
  return sayWithPictures({ ...card, title, body: [...card.body, context(texts.previewContext)] });
}
