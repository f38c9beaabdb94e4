import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import { Refusal } from '../errors.ts';
import { differingIn } from '../services/reviews/differing.ts';
import { meantReviewIn, periodMeant } from '../services/reviews/meant.ts';
import { teamToReview } from '../services/reviews/scope.ts';
import { missingToSettle, waive } from '../services/reviews/waive.ts';
import { textsFor } from '../texts/index.ts';
import { settledCard, waivedText } from '../views/review-closing.ts';
import { missingField } from '../views/review-words.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

const mostLetters = 200;

/** Why a period can be closed though a number is missing. */
export const waiveForm: FormKind = {
  name: 'waive',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    const { review: texts } = textsFor(reader.locale);
    const meant = meantReviewIn(state);
    const missing = await missingToSettle(work, meant.team, periodMeant(work, meant));
    if (missing.length === 0) throw new Refusal({ code: 'no-change' });
    const list: Field[] = [
      missingField(reader, missing, work.org.fiscalYearStart),
      { name: 'reason', label: texts.reasonField, kind: 'paragraph', required: true },
    ];
    return {
      form: 'waive',
      title: texts.waiveForm,
      submit: texts.waiveSubmit,
      state: meant,
      fields: list.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async ({ work, reader }, values, state) => {
    const { refusal } = textsFor(reader.locale);
    const meant = meantReviewIn(state);
    const period = periodMeant(work, meant);
    const key = values.which ?? '';
    const reason = (values.reason ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, mostLetters);
    if (!key) throw new Unanswered({ which: refusal.missingChoice });
    if (!reason) throw new Unanswered({ reason: refusal.missingInput });
    const target = await waive(work, meant.team, period, { key, reason });
    const team = teamToReview(work, meant.team, 'review');
    const missing = await missingToSettle(work, meant.team, period);
    const differing = await differingIn(work, meant.team, period);
    const { fiscalYearStart } = work.org;
    const fact = waivedText(reader, target, reason);
    return say(settledCard(reader, { fact, closing: { team, period, missing, differing, fiscalYearStart } }));
  },
};
