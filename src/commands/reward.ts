import { z } from 'zod';
import { readQuestion } from '../domain/rewards/inquiry.ts';
import { rewardAnswerForm } from '../forms/reward-answer.ts';
import { rewardAskForm } from '../forms/reward-ask.ts';
import { rewardEstimateForm } from '../forms/reward-estimate.ts';
import { estimate } from '../services/rewards/estimate.ts';
import { answerInquiry } from '../services/rewards/inquiries/answer.ts';
import { askAbout, ownStatement } from '../services/rewards/inquiries/ask.ts';
import { questionsFor } from '../services/rewards/inquiries/list.ts';
import { myReward } from '../services/rewards/mine.ts';
import { words } from '../texts/words.ts';
import { inquiryCard, inquiryLoggedCard, questionsCard } from '../views/inquiry.ts';
import { nothingStatedCard } from '../views/reward.ts';
import { estimateCard } from '../views/reward-estimate.ts';
import { ask, say } from './answers.ts';
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
    verb({ examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: mine }),
    verb({
      word: words.estimate,
      examples: { en: ['amount 200k', 'amount 200k, visits 3'], zh: ['销售额 20万', '销售额 20万，拜访 3'] },
      takes: [{ kind: 'rest', name: 'line' }],
      input: z.object({ line: z.string().max(1_000).optional() }),
      run: async (call, { line }) => (line ? estimateLine(call, line) : ask(await rewardEstimateForm.form(call))),
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

async function mine({ work, reader }: Call) {
  return say(nothingStatedCard(reader, await myReward(work)));
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
