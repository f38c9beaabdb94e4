import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import { Refusal } from '../errors.ts';
import { differingIn } from '../services/reviews/differing.ts';
import { canBeFilledIn, fillIn } from '../services/reviews/fill-in.ts';
import { meantReviewIn, periodMeant } from '../services/reviews/meant.ts';
import { teamToReview } from '../services/reviews/scope.ts';
import { missingToSettle } from '../services/reviews/waive.ts';
import { textsFor } from '../texts/index.ts';
import { quotable } from '../texts/shorten.ts';
import { filledInText, settledCard } from '../views/review-closing.ts';
import { missingField } from '../views/review-words.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

/** A number of somebody that is missing. */
export const fillInForm: FormKind = {
  name: 'fill-in',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    const { review: texts } = textsFor(reader.locale);
    const meant = meantReviewIn(state);
    const period = periodMeant(work, meant);
    const missing = (await missingToSettle(work, meant.team, period)).filter((one) => canBeFilledIn(work, one));
    if (missing.length === 0) throw new Refusal({ code: 'no-change' });
    const list: Field[] = [
      missingField(reader, missing, work.org.fiscalYearStart),
      { name: 'number', label: texts.numberField, kind: 'text', required: true },
    ];
    return {
      form: 'fill-in',
      title: texts.fillForm,
      submit: texts.fillSubmit,
      state: meant,
      fields: list.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async ({ work, reader }, values, state) => {
    const { refusal } = textsFor(reader.locale);
    const meant = meantReviewIn(state);
    const period = periodMeant(work, meant);
    const [key, typed] = [values.which ?? '', values.number?.trim() ?? ''];
    if (!key) throw new Unanswered({ which: refusal.missingChoice });
    if (!typed) throw new Unanswered({ number: refusal.missingInput });
    const filled = await fillIn(work, meant.team, period, { key, typed });
    if (!filled) throw new Unanswered({ number: refusal.unreadableInput({ word: quotable(reader, typed) }) });
    const team = teamToReview(work, meant.team, 'review');
    const missing = await missingToSettle(work, meant.team, period);
    const differing = await differingIn(work, meant.team, period);
    const { fiscalYearStart } = work.org;
    const fact = filledInText(reader, filled.target, filled.item.amount);
    return say(settledCard(reader, { fact, closing: { team, period, missing, differing, fiscalYearStart } }));
  },
};
