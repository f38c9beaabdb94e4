import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import { Refusal } from '../errors.ts';
import { answerInquiry, inquiryToAnswer } from '../services/rewards/inquiries/answer.ts';
import { textsFor } from '../texts/index.ts';
import { inquiryCard } from '../views/inquiry.ts';
import { rewardRefusalText } from '../views/reward-refusal.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

const carried = z.object({ inquiry: z.int() });

/** The answer to a question about pay, and what it puts right. */
export const rewardAnswerForm: FormKind = {
  name: 'reward-answer',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    const { inquiry } = textsFor(reader.locale);
    const { number } = await inquiryToAnswer(work, numberIn(state));
    const fields: readonly Field[] = [
      { name: 'answer', label: inquiry.fields.answer, kind: 'paragraph', required: true },
      {
        ...{ name: 'adjustment', label: inquiry.fields.adjustment, kind: 'text', required: false },
        hint: inquiry.adjustmentHint,
      },
    ];
    return {
      form: 'reward-answer',
      title: inquiry.answerTitle({ number }),
      submit: inquiry.answerButton,
      state: { inquiry: number },
      fields: fields.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async ({ work, reader }, { answer = '', adjustment }, state) => {
    try {
      return say(inquiryCard(reader, await answerInquiry(work, numberIn(state), { answer, adjustment }), 'asked'));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { what } = error;
      if (what.code !== 'question-length' && what.code !== 'unreadable-adjustment') throw error;
      const field = what.code === 'question-length' ? 'answer' : 'adjustment';
      throw new Unanswered({ [field]: rewardRefusalText(reader, what) }, error);
    }
  },
};

function numberIn(state: unknown): number {
  const found = carried.safeParse(state).data;
  if (!found) throw new Refusal({ code: 'nothing-to-show' });
  return found.inquiry;
}
