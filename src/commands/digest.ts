import { z } from 'zod';
import { type Card, context } from '../card/card.ts';
import { digests } from '../digests/index.ts';
import { readOnOff } from '../domain/on-off.ts';
import { levels, type Privacy } from '../domain/privacy.ts';
import { readWeeklyTime } from '../domain/weekly-time.ts';
import { Refusal } from '../errors.ts';
import type { Answer } from '../ports/messenger.ts';
import { readBriefOf } from '../services/briefs/read.ts';
import { setBrief } from '../services/briefs/set.ts';
import { sheetOf } from '../services/briefs/sheet.ts';
import { type BoundChat, digestChat, sendDigestNow } from '../services/digests/now.ts';
import { teamPictures } from '../services/digests/pictures.ts';
import { notePreview } from '../services/digests/previewed.ts';
import { setPrivacy } from '../services/digests/set-privacy.ts';
import { digestSchedule, setDigestSchedule } from '../services/digests/set-schedule.ts';
import { winsOfChat } from '../services/wins/chat.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import type { Word } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { briefCard } from '../views/brief.ts';
import { briefSetText } from '../views/brief-set.ts';
import { chatPrivacyCard, levelWords, privacyAskCard, privacyNarrowedCard } from '../views/chat-privacy.ts';
import { digestPicturesCard } from '../views/digest-pictures.ts';
import { digestScheduleCard, nextDigestText } from '../views/digest-schedule.ts';
import { digestTextCard } from '../views/digest-text.ts';
import { sheetCard } from '../views/sheet.ts';
import { notice, say, sayWithPictures } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

const onOrOff = z.object({
  setting: z
    .string()
    .transform(readOnOff)
    .pipe(z.enum(['on', 'off']))
    .optional(),
});

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
    verb({
      word: words.schedule,
      examples: { en: ['', 'mon 09:00', 'off'], zh: ['', '周一 09:00', '关'] },
      takes: [{ kind: 'rest', name: 'when' }],
      input: z.object({ when: z.string().max(100).optional() }),
      run: scheduleDigest,
    }),
    verb({
      word: words.privacy,
      examples: { en: ['', 'progress'], zh: ['', '进度'] },
      takes: [{ kind: 'word', name: 'level' }],
      input: z.object({ level: z.string().max(100).optional() }),
      run: chatPrivacy,
    }),
    verb({
      word: words.text,
      examples: { en: ['', 'team'], zh: ['', '团队'] },
      takes: [{ kind: 'word', name: 'level' }],
      input: z.object({ level: z.string().max(100).optional() }),
      run: digestAsText,
    }),
    verb({
      word: words.brief,
      examples: { en: ['', 'off', 'on'], zh: ['', '关', '开'] },
      takes: [{ kind: 'word', name: 'setting' }],
      input: onOrOff,
      run: (call, { setting }) => (setting ? switchBrief(call, setting === 'off') : showBrief(call)),
    }),
    verb({
      word: words.sheet,
      examples: { en: ['@Li Na'], zh: ['@李娜'] },
      takes: [{ kind: 'rest', name: 'whom' }],
      input: z.object({ whom: z.string().max(80) }),
      run: async ({ work, reader }, { whom }) => say(sheetCard(reader, await sheetOf(work, whom))),
    }),
    verb({
      word: words.wins,
      examples: { en: ['off', 'on'], zh: ['关', '开'] },
      takes: [{ kind: 'word', name: 'setting' }],
      input: onOrOff,
      run: async ({ work, reader, chatId }, { setting }) => {
        const { name, tellsWins } = await winsOfChat(work, chatId, setting && setting === 'on');
        const { win } = textsFor(reader.locale);
        return notice((tellsWins ? win.on : win.off)({ chat: name }));
      },
    }),
  ],
};

/** When the digests of a chat come: shown, set, or switched off. */
async function scheduleDigest({ work, reader, chatId }: Call, { when }: { when?: string | undefined }) {
  const chat = await digestChat(work, chatId);
  const kinds = digests.map(({ name }) => name);
  if (when === undefined) return say(digestScheduleCard(reader, await digestSchedule(work, chat, kinds)));
  const set = isWord(words.off, when) ? 'off' : readWeeklyTime(when);
  if (!set) throw new Refusal({ code: 'unreadable-input', word: when });
  await setDigestSchedule(work, chat, set);
  return say(digestScheduleCard(reader, await digestSchedule(work, chat, kinds), true));
}

/** What a chat may be shown: explained, narrowed at once, or widened when that is confirmed. */
async function chatPrivacy({ work, reader, chatId }: Call, { level }: { level?: string | undefined }) {
  const chat = await digestChat(work, chatId);
  if (level === undefined) return say(chatPrivacyCard(reader, chat));
  const to = levelCalled(level);
  const outcome = await setPrivacy(work, chat, to);
  switch (outcome.kind) {
    case 'same':
      return say(chatPrivacyCard(reader, chat));
    case 'asks':
      return say(privacyAskCard(reader, chat, to, outcome.draftId));
    case 'narrowed':
      return say(privacyNarrowedCard(reader, { ...chat, privacy: to }, outcome.brought));
  }
}

function levelCalled(said: string): Privacy {
  const level = levels.find((candidate) => isWord(levelWords[candidate], said));
  if (!level) throw new Refusal({ code: 'unreadable-input', word: said });
  return level;
}

const isWord = ({ en, zh }: Word, said: string): boolean => en === said.trim().toLowerCase() || zh === said.trim();

async function showBrief({ work, reader }: Call): Promise<Answer> {
  return say(briefCard(reader, await readBriefOf(work, reader.zone)));
}

async function switchBrief({ work, reader }: Call, off: boolean): Promise<Answer> {
  await setBrief(work, off);
  return notice(briefSetText(reader, off, work.org.policy.briefAt));
}

/** The digest as its chat would get it now, to the asker alone; what is kept of the answer tells its picture in words. */
export async function previewDigest(call: Call): Promise<Answer> {
  const { work, reader, chatId } = call;
  const chat = await digestChat(work, chatId);
  const { digest: texts } = textsFor(reader.locale);
  const card = await weeklyCard(call, chat, chat.privacy);
  const schedule = await digestSchedule(
    work,
    chat,
    digests.map(({ name }) => name),
  );
  await notePreview(work, chat);
  const title = texts.preview({ title: card.title });
  const when = dots(texts.previewContext, nextDigestText(reader, schedule));
  return sayWithPictures({ ...card, title, body: [...card.body, context(when)] });
}

/** The same as text to be sent on, with as much as the chat may be shown, or as the level that is named allows. */
async function digestAsText(call: Call, { level }: { level?: string | undefined }) {
  const { work, reader, chatId } = call;
  const chat = await digestChat(work, chatId);
  const privacy = level === undefined ? chat.privacy : levelCalled(level);
  return say(digestTextCard(reader, await weeklyCard(call, chat, privacy, true), { chat, privacy }));
}

/** More pictures of a team's week, by the rights of whoever asks. */
export async function showPictures({ work, reader, chatId, typeface }: Call, teamId: string) {
  return sayWithPictures(digestPicturesCard(reader, await teamPictures(work, teamId, chatId), typeface));
}

async function weeklyCard(
  { work, reader, typeface }: Call,
  chat: BoundChat,
  privacy: Privacy,
  fuller = false,
): Promise<Card> {
  const [weekly] = digests;
  const day = work.today.subtract({ days: 1 });
  const card = await weekly?.card({
    ...work,
    reader,
    typeface,
    teamId: chat.teamId,
    privacy,
    day,
    late: false,
    fuller,
  });
  if (!card) throw new Refusal({ code: 'nothing-to-show' });
  return card;
}
