import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import { Refusal } from '../errors.ts';
import { askAbout, ownStatement } from '../services/rewards/inquiries/ask.ts';
import { textsFor } from '../texts/index.ts';
import { shorten } from '../texts/shorten.ts';
import { inquiryLoggedCard } from '../views/inquiry.ts';
import { rewardRefusalText } from '../views/reward-refusal.ts';
import { statementTexts } from '../views/statement-lines.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

/** Which of one's own statements; the last one where none is carried. */
const carried = z.object({ statement: z.uuid() });
const statementIn = (state: unknown): string | undefined => carried.safeParse(state).data?.statement;

/** Messengers show no more of what can be chosen. */
const longestOption = 70;

/** A question about a line of an own statement. */
export const rewardAskForm: FormKind = {
  name: 'reward-ask',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    const { inquiry } = textsFor(reader.locale);
    const own = await ownStatement(work, { statement: statementIn(state) });
    const { lines } = own.statement;
    const textOf = (at: number): string => statementTexts(reader, lines.slice(0, at + 1), own).at(-1) ?? '';
    const options = lines.map((_, at) => ({ value: `${at + 1}`, label: shorten(textOf(at), longestOption) }));
    const fields: readonly Field[] = [
      {
        name: 'line',
        label: inquiry.fields.line,
        kind: 'choice',
        required: true,
        options,
        value: options[0]?.value ?? '',
      },
      {
        ...{ name: 'question', label: inquiry.fields.question, kind: 'paragraph', required: true },
        hint: inquiry.questionHint,
      },
    ];
    return {
      form: 'reward-ask',
      title: inquiry.formTitle,
      submit: inquiry.formSubmit,
      state: { statement: own.statement.id },
      fields: fields.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async ({ work, reader }, { line, question = '' }, state) => {
    const asked = { statement: statementIn(state), line: Number(line ?? 0), question };
    try {
      return say(inquiryLoggedCard(reader, await askAbout(work, asked)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { what } = error;
      const field = what.code === 'question-length' ? 'question' : 'line';
      if (what.code !== 'question-length' && what.code !== 'asked-already' && what.code !== 'no-such-line') throw error;
      throw new Unanswered({ [field]: rewardRefusalText(reader, what) }, error);
    }
  },
};
