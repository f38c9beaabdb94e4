import type { Field } from '../card/form.ts';
import { sayWithPictures } from '../commands/answers.ts';
import { meantReviewIn, periodMeant } from '../services/reviews/meant.ts';
import { teamToReview } from '../services/reviews/scope.ts';
import { reviewFor } from '../services/reviews/shown.ts';
import { writeCause } from '../services/reviews/write.ts';
import { textsFor } from '../texts/index.ts';
import { reviewCard } from '../views/review.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

const mostLetters = 300;

/** Why a period went as it did. */
export const reviewCauseForm: FormKind = {
  name: 'review-cause',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    const { review: texts } = textsFor(reader.locale);
    const meant = meantReviewIn(state);
    teamToReview(work, meant.team, 'review');
    const field: Field = {
      ...{ name: 'text', label: texts.causeField, kind: 'paragraph', required: true, hint: texts.seenBy },
    };
    return {
      form: 'review-cause',
      title: texts.causeForm,
      submit: texts.causeSubmit,
      state: meant,
      fields: [withAnswer(field, values, errors)],
    };
  },
  submit: async ({ work, reader, typeface }, values, state) => {
    const meant = meantReviewIn(state);
    const text = (values.text ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, mostLetters);
    if (!text) throw new Unanswered({ text: textsFor(reader.locale).refusal.missingInput });
    await writeCause(work, meant.team, periodMeant(work, meant), text);
    const { review, ...scope } = await reviewFor(work, meant);
    return sayWithPictures(reviewCard(reader, review, { ...scope, typeface }));
  },
};
