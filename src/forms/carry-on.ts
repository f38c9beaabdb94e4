import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import { readComingDay } from '../domain/day.ts';
import { Refusal } from '../errors.ts';
import { actionToSettle, carryOnAction } from '../services/reviews/settle.ts';
import { textsFor } from '../texts/index.ts';
import { actionCard } from '../views/review-action.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

const carried = z.object({ action: z.uuid() });

/** Until when an action goes on. */
export const carryOnForm: FormKind = {
  name: 'carry-on',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    const { review: texts } = textsFor(reader.locale);
    const action = await actionToSettle(work, actionIn(state));
    const value = work.today.add({ days: 14 }).toString();
    const field: Field = { name: 'due', label: texts.dueField, kind: 'date', required: true, value };
    return {
      form: 'carry-on',
      title: texts.carryForm,
      submit: texts.carrySubmit,
      state: { action: action.id },
      fields: [withAnswer(field, values, errors)],
    };
  },
  submit: async ({ work, reader }, values, state) => {
    const { review: texts, refusal } = textsFor(reader.locale);
    const typed = values.due?.trim() ?? '';
    const dueOn = readComingDay(typed, work.today);
    if (!dueOn) throw new Unanswered({ due: typed ? texts.noDay : refusal.missingInput });
    if (Temporal.PlainDate.compare(dueOn, work.today) < 0) throw new Unanswered({ due: texts.dueOver });
    const action = await carryOnAction(work, actionIn(state), dueOn);
    const { fiscalYearStart } = work.org;
    return say(actionCard(reader, action, { occasion: 'carried', fiscalYearStart }));
  },
};

function actionIn(state: unknown): string {
  const { data } = carried.safeParse(state);
  if (!data) throw new Refusal({ code: 'nothing-to-show' });
  return data.action;
}
