import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import { Refusal } from '../errors.ts';
import { decideDifference } from '../services/decisions/decide.ts';
import { type MeantDifferences, meantDifferences, sideKey, undecided } from '../services/decisions/undecided.ts';
import { differingIn } from '../services/reviews/differing.ts';
import { periodMeant } from '../services/reviews/meant.ts';
import { teamToReview } from '../services/reviews/scope.ts';
import { missingToSettle } from '../services/reviews/waive.ts';
import { textsFor } from '../texts/index.ts';
import { decidedCard, decidedText, sideField } from '../views/decided.ts';
import { settledCard } from '../views/review-closing.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

const mostLetters = 200;

/** Between the number and the side of it. */
const mark = '|';

/** Which side is right where a source and reports by hand differ, and why. */
export const decideForm: FormKind = {
  name: 'decide',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    const { provenance, review } = textsFor(reader.locale);
    const meant = meantIn(state);
    const numbers = (await undecided(work, meant)).map((number) => ({
      ...number,
      choices: number.sides.map((side) => ({ side, value: [number.key, sideKey(side)].join(mark) })),
    }));
    const list: Field[] = [
      sideField(reader, numbers, work.org.fiscalYearStart),
      { name: 'reason', label: review.reasonField, kind: 'paragraph', required: true },
    ];
    return {
      form: 'decide',
      title: provenance.decideForm,
      submit: provenance.decide,
      state: meant,
      fields: list.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async ({ work, reader }, values, state) => {
    const { refusal } = textsFor(reader.locale);
    const meant = meantIn(state);
    const [key = '', side = ''] = (values.side ?? '').split(mark);
    const reason = (values.reason ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, mostLetters);
    if (!key) throw new Unanswered({ side: refusal.missingChoice });
    if (!reason) throw new Unanswered({ reason: refusal.missingInput });
    const decided = await decideDifference(work, meant, { key, side, reason });
    const { fiscalYearStart } = work.org;
    if (!('team' in meant)) return say(decidedCard(reader, { ...decided, fiscalYearStart }));
    const period = periodMeant(work, meant);
    const team = teamToReview(work, meant.team, 'review');
    const missing = await missingToSettle(work, meant.team, period);
    const differing = await differingIn(work, meant.team, period);
    const fact = decidedText(reader, decided, fiscalYearStart);
    return say(settledCard(reader, { fact, closing: { team, period, missing, differing, fiscalYearStart } }));
  },
};

function meantIn(state: unknown): MeantDifferences {
  const { data } = meantDifferences.safeParse(state);
  if (!data) throw new Refusal({ code: 'nothing-to-show' });
  return data;
}
