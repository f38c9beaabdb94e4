import { z } from 'zod';
import { pkNewForm } from '../forms/pk-new.ts';
import { contestBoardFor, contestsFor } from '../services/contests/board.ts';
import { cancelContest, longestReason } from '../services/contests/cancel.ts';
import { previewContest } from '../services/contests/draft.ts';
import { joinContest } from '../services/contests/join.ts';
import type { ContestAsked } from '../services/contests/wanted.ts';
import { withNames } from '../services/people/mentioned.ts';
import { weekdayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { joinWord, standsWord, words } from '../texts/words.ts';
import { contestBoardCard } from '../views/contest-board.ts';
import { contestPicture } from '../views/contest-chart.ts';
import { contestListCard } from '../views/contest-list.ts';
import { contestPreviewCard } from '../views/contest-preview.ts';
import { ask, notice, say, sayWithPictures } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

const contest = z
  .string()
  .regex(/^#?\d{1,9}$/)
  .transform((text) => Number(text.replace('#', '')));
const takesNumber = [{ kind: 'word', name: 'contest' }] as const;

const part = z.string().max(1_000).optional();
const asked = z.object({
  ...{ sides: part, indicator: part, by: part, from: part, until: part, min: part, tie: part },
});

export const pk: Command = {
  name: words.pk,
  summary: (texts) => texts.contest.summary,
  verbs: [
    verb({ examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: listContests }),
    verb({
      word: words.new,
      examples: {
        en: ['@Li Na indicator=amount until=11-27 min=60% tie=new', 'East One, East Two indicator=visits by=value'],
        zh: ['@李娜 指标=销售额 到=11-27 最低=60% 同分=新客户', '华东一队、华东二队 指标=拜访 按=数值'],
      },
      takes: [
        { kind: 'named', name: 'by', word: { en: 'by', zh: '按' } },
        { kind: 'named', name: 'from', word: { en: 'from', zh: '从' } },
        { kind: 'named', name: 'until', word: { en: 'until', zh: '到' } },
        { kind: 'named', name: 'min', word: { en: 'min', zh: '最低' } },
        { kind: 'named', name: 'tie', word: { en: 'tie', zh: '同分' }, several: true },
        { kind: 'named', name: 'indicator', word: { en: 'indicator', zh: '指标' }, several: true },
        { kind: 'rest', name: 'sides' },
      ],
      input: asked,
      run: newContest,
    }),
    verb({
      word: joinWord,
      examples: { en: ['3'], zh: ['3'] },
      takes: takesNumber,
      input: z.object({ contest }),
      run: (call, input) => join(call, input.contest),
    }),
    verb({
      word: standsWord,
      examples: { en: ['', '3', '3 image'], zh: ['', '3', '3 图'] },
      takes: [...takesNumber, { kind: 'word', name: 'as' }],
      input: z.object({ contest: contest.optional(), as: z.enum([words.image.en, words.image.zh]).optional() }),
      run: (call, { contest: number, as }) =>
        number === undefined ? listContests(call) : showContest(call, number, as !== undefined),
    }),
    verb({
      word: words.cancel,
      examples: { en: ['3', '3 The CRM was silent for two days'], zh: ['3', '3 数据源停了两天'] },
      takes: [...takesNumber, { kind: 'rest', name: 'reason' }],
      input: z.object({ contest, reason: z.string().max(longestReason).optional() }),
      run: cancel,
    }),
  ],
};

async function newContest(call: Call, said: ContestAsked) {
  if (Object.values(said).every((word) => word === undefined)) return ask(await pkNewForm.form(call));
  return say(contestPreviewCard(call.reader, await previewContest(call.work, said, call.chatId)));
}

export async function listContests({ work, reader, chatId }: Call) {
  return say(contestListCard(reader, await contestsFor(work, chatId)));
}

/** As much as its chat may show, whoever asks. */
export async function showContest({ work, reader, chatId, typeface }: Call, number: number, drawn: boolean) {
  const shown = await contestBoardFor(work, number, chatId);
  const how = { privacy: shown.contest.chat.privacy, at: work.now };
  if (!drawn) return say(contestBoardCard(reader, shown, how));
  const picture = contestPicture(reader, shown, how, typeface);
  return sayWithPictures(contestBoardCard(reader, shown, { ...how, picture }));
}

/** The card itself changes by announcement. */
export async function join({ work, reader, chatId }: Call, number: number) {
  const { contest: joined } = await joinContest(work, number, chatId);
  const day = weekdayText(reader.locale, joined.from);
  return notice(textsFor(reader.locale).contest.joinedNow({ number, day }));
}

async function cancel({ work, reader, chatId }: Call, input: { contest: number; reason?: string | undefined }) {
  const said = await withNames(work, input.reason ?? '', (person) => nameFor(reader, person));
  const { number } = await cancelContest(work, input.contest, said.trim() || undefined, chatId);
  return notice(textsFor(reader.locale).contest.cancelledNow({ number }));
}
