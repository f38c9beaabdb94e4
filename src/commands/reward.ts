import { z } from 'zod';
import { readQuestion } from '../domain/rewards/inquiry.ts';
import { Refusal } from '../errors.ts';
import { rewardAnswerForm } from '../forms/reward-answer.ts';
import { rewardAskForm } from '../forms/reward-ask.ts';
import { rewardEstimateForm } from '../forms/reward-estimate.ts';
import type { Answer } from '../ports/messenger.ts';
import { approvePayout } from '../services/rewards/approve.ts';
import { estimate } from '../services/rewards/estimate.ts';
import { type ExportedPayouts, exportPayouts } from '../services/rewards/export.ts';
import { answerInquiry } from '../services/rewards/inquiries/answer.ts';
import { askAbout, ownStatement } from '../services/rewards/inquiries/ask.ts';
import { questionsFor } from '../services/rewards/inquiries/list.ts';
import type { Payout } from '../services/rewards/payouts.ts';
import { payoutsToApprove } from '../services/rewards/seen.ts';
import { lastStatement, type RewardShown, statedFor } from '../services/rewards/show.ts';
import { closablePeriod } from '../services/scores/one-closed.ts';
import { momentDayText, periodAround } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { words } from '../texts/words.ts';
import { inquiryCard, inquiryLoggedCard, questionsCard } from '../views/inquiry.ts';
import { nothingToApproveCard, payoutCard, payoutsCard } from '../views/payout.ts';
import { payoutDocuments, payoutExportedCard } from '../views/payout-file.ts';
import { nothingStatedCard } from '../views/reward.ts';
import { estimateCard } from '../views/reward-estimate.ts';
import { rewardWaitsCard, statementCard } from '../views/statement.ts';
import { ask, notice, say } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';
import { planVerb } from './reward-plan.ts';

const number = z
  .string()
  .regex(/^#?\d{1,9}$/)
  .transform((text) => Number(text.replace('#', '')));

export const reward: Command = {
  name: words.reward,
  summary: (texts) => texts.reward.summary,
  unwritten: true,
  verbs: [
    verb({
      word: words.estimate,
      examples: { en: ['amount 200k', 'amount 200k, visits 3'], zh: ['销售额 20万', '销售额 20万，拜访 3'] },
      takes: [{ kind: 'rest', name: 'line' }],
      input: z.object({ line: z.string().max(1_000).optional() }),
      run: async (call, { line }) => (line ? estimateLine(call, line) : ask(await rewardEstimateForm.form(call))),
    }),
    verb({
      examples: { en: ['', '2026-10', '2026-10 @Li Na'], zh: ['', '10月', '10月 @李娜'] },
      takes: [
        { kind: 'word', name: 'period' },
        { kind: 'rest', name: 'name' },
      ],
      input: z.object({ period: z.string().max(40).optional(), name: z.string().max(200).optional() }),
      run: async (call, { period, name }) =>
        show(call, period === undefined ? await lastStatement(call.work) : await statedFor(call.work, period, name)),
    }),
    verb({
      word: words.approve,
      examples: { en: ['', '2026-10'], zh: ['', '10月'] },
      takes: [{ kind: 'rest', name: 'period' }],
      input: z.object({ period: z.string().max(40).optional() }),
      run: approveOne,
    }),
    verb({
      word: words.export,
      examples: { en: ['', '2026-10'], zh: ['', '10月'] },
      takes: [{ kind: 'rest', name: 'period' }],
      input: z.object({ period: z.string().max(40).optional() }),
      run: async (call, { period }) => sendFiles(call, await exportPayouts(call.work, period)),
    }),
    planVerb,
    verb({
      word: words.ask,
      examples: {
        en: ['2 why only 96%?', '2026-09 2 one visit is missing'],
        zh: ['2 为什么只有 96%？', '2026-09 2 少算了一次拜访'],
      },
      takes: [{ kind: 'rest', name: 'line' }],
      input: z.object({ line: z.string().max(1_000).optional() }),
      run: askLine,
    }),
    verb({
      word: words.answer,
      examples: {
        en: ['31 the contract begins in October', '31 one visit was missing adjust=+160'],
        zh: ['31 合同 10 月才生效', '31 少算了一次拜访 调整=+160'],
      },
      takes: [
        { kind: 'named', name: 'adjustment', word: { en: 'adjust', zh: '调整' } },
        { kind: 'word', name: 'inquiry' },
        { kind: 'rest', name: 'answer' },
      ],
      input: z.object({ inquiry: number, answer: z.string().max(1_000).optional(), adjustment: z.string().optional() }),
      run: answer,
    }),
    verb({
      word: words.questions,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: showQuestions,
    }),
  ],
};

const aroundOf = ({ work: { org, today } }: Call) => ({ today, fiscalYearStart: org.fiscalYearStart });

function show(call: Call, shown: RewardShown) {
  const { reader, me } = call;
  switch (shown.is) {
    case 'nothing':
      return say(nothingStatedCard(reader, shown.reward));
    case 'waiting':
      return say(rewardWaitsCard(reader, shown.payout, aroundOf(call)));
    case 'statement':
      return say(statementCard(reader, shown.seen, { own: shown.seen.statement.person.id === me.personId }));
    case 'payouts':
      return showPayouts(call, shown.payouts);
  }
}

/** The only one, or a list to choose from. */
export function showPayouts(call: Call, [first, ...others]: readonly Payout[]) {
  const { reader } = call;
  if (!first) return say(nothingToApproveCard(reader));
  return say(
    others.length === 0
      ? payoutCard(reader, first, aroundOf(call))
      : payoutsCard(reader, [first, ...others], aroundOf(call)),
  );
}

/** The only one that waits, of the period that is named or of any; of several one has to be chosen. */
async function approveOne(call: Call, { period }: { period?: string | undefined }) {
  const { work } = call;
  const found = await payoutsToApprove(work, period === undefined ? undefined : closablePeriod(work, period));
  if (found.length === 0) throw new Refusal({ code: 'nothing-to-show' });
  const waiting = found.filter(({ approved }) => !approved);
  const [only = period === undefined ? undefined : found[0], ...others] = waiting;
  return only && others.length === 0 ? approve(call, only.id) : showPayouts(call, waiting);
}

export async function approve(call: Call, id: string) {
  const { work, reader } = call;
  const { payout, isNew } = await approvePayout(work, id);
  const { payout: texts } = textsFor(reader.locale);
  const { period, holder, approved, statements } = payout;
  const named = { period: periodAround(reader.locale, period, aroundOf(call)), team: nameFor(reader, holder) };
  if (isNew || !approved) return notice(texts.done({ ...named, count: statements.length }));
  const by = { name: nameFor(reader, approved.by), day: momentDayText(reader, approved.at) };
  return notice(texts.already({ ...named, ...by }), 'info');
}

/** What is exported comes as files into the single chat of whoever asks. */
export function sendFiles({ work: { org }, reader }: Call, payouts: ExportedPayouts): Answer {
  const make = () => payoutDocuments(reader, payouts, org);
  const otherwise = payoutExportedCard(reader, payouts, org, true);
  return { kind: 'card', card: payoutExportedCard(reader, payouts, org, false), documents: { make, otherwise } };
}

export async function estimateLine({ work, reader }: Call, line: string) {
  return say(estimateCard(reader, await estimate(work, line)));
}

export async function showQuestions({ work, reader }: Call) {
  return say(questionsCard(reader, await questionsFor(work)));
}

/** Without a line or a question it is asked for in a form, with what was typed. */
async function askLine(call: Call, { line: typed }: { readonly line?: string | undefined }) {
  const { work, reader } = call;
  const { fiscalYearStart } = work.org;
  const said = readQuestion(typed ?? '', { today: work.today, fiscalYearStart });
  if (said.line !== undefined && said.question !== '') {
    return say(inquiryLoggedCard(reader, await askAbout(work, { ...said, line: said.line })));
  }
  const { statement } = await ownStatement(work, said);
  const values = {
    ...(said.line === undefined ? {} : { line: `${said.line}` }),
    ...(said.question === '' ? {} : { question: said.question }),
  };
  return ask(await rewardAskForm.form(call, values, undefined, { statement: statement.id }));
}

async function answer(
  call: Call,
  said: { readonly inquiry: number; readonly answer?: string | undefined; readonly adjustment?: string | undefined },
) {
  const { work, reader } = call;
  if (said.answer === undefined) {
    return ask(await rewardAnswerForm.form(call, undefined, undefined, { inquiry: said.inquiry }));
  }
  const given = { answer: said.answer, adjustment: said.adjustment };
  return say(inquiryCard(reader, await answerInquiry(work, said.inquiry, given), 'asked'));
}
