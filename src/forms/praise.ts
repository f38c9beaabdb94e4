import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import { Refusal } from '../errors.ts';
import { colleagues } from '../services/people/colleagues.ts';
import { previewPraise } from '../services/praise/preview.ts';
import { textsFor } from '../texts/index.ts';
import type { Reader } from '../texts/reader.ts';
import { colleagueField } from '../views/colleague-field.ts';
import { praisePreviewCard } from '../views/praise-preview.ts';
import { praiseProblemInFull } from '../views/praise-refusal.ts';
import { type FormKind, Unanswered, type Values, withAnswer } from './form.ts';

/** The praise or nomination that was shown and is changed, if there is one, and the chat in which it was asked for. */
const carried = z.object({ draft: z.uuid().optional(), chat: z.uuid().optional() });

export const carriedIn = (state: unknown): z.infer<typeof carried> => carried.safeParse(state).data ?? {};

/** Praise for a colleague; the answer is a preview. */
export const praiseForm: FormKind = {
  name: 'praise',
  form: async ({ work, reader, chatId }, values = {}, errors = {}, state) => {
    const { praise: texts } = textsFor(reader.locale);
    const { fields } = texts;
    const whom = { name: 'whom', label: fields.whom, chosen: values.whom };
    const list: Field[] = [
      { name: 'text', label: fields.text, kind: 'paragraph', required: true, hint: fields.textHint },
      { name: 'customer', label: fields.customer, kind: 'text', required: false, hint: fields.customerHint },
    ];
    const { draft, chat = chatId } = carriedIn(state);
    return {
      form: 'praise',
      title: texts.formTitle,
      submit: texts.formSubmit,
      state: { ...(draft ? { draft } : {}), ...(chat ? { chat } : {}) },
      fields: [
        withAnswer(colleagueField(reader, await colleagues(work), whom), {}, errors),
        ...list.map((field) => withAnswer(field, values, errors)),
      ],
    };
  },
  submit: async ({ work, reader }, values, state) => {
    const { draft, chat } = carriedIn(state);
    const preview = answered(reader, () => previewPraise(work, values, chat, draft));
    return say(praisePreviewCard(reader, await preview));
  },
};

/** What does not do stands below the fields. */
export async function answered<Outcome>(reader: Reader, act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refusal) || error.what.code !== 'praise-misread') throw error;
    const { problems } = error.what;
    throw new Unanswered(
      Object.fromEntries(problems.map((problem) => [problem.part, praiseProblemInFull(reader, problem)])),
    );
  }
}

/** What was asked for, without what was not. */
export const valuesOf = (asked: Readonly<Record<string, string | undefined>>): Values =>
  Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined));
