import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import { estimable, estimateOf } from '../services/rewards/estimate.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import { estimateCard } from '../views/reward-estimate.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';
import { hintOf, itemsIn } from './report.ts';

/** How much more of what one is paid by; the answer is an estimate. */
export const rewardEstimateForm: FormKind = {
  name: 'reward-estimate',
  form: async ({ work, reader }, values = {}, errors = {}) => {
    const { estimate } = textsFor(reader.locale);
    const fields = (await estimable(work)).map(({ indicator, standing }): Field => {
      const hint = hintOf(reader, indicator, standing);
      const label = capital(indicatorName(reader, indicator));
      return { name: indicator.key, label, kind: 'text', required: false, ...(hint ? { hint } : {}) };
    });
    return {
      form: 'reward-estimate',
      title: estimate.formTitle,
      submit: estimate.formSubmit,
      state: {},
      fields: fields.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async ({ work, reader }, values) => {
    const paid = await estimable(work);
    const { items, errors } = itemsIn({ work, reader }, paid, values);
    const [first] = paid;
    if (first && items.length === 0 && Object.keys(errors).length === 0) {
      errors[first.indicator.key] = textsFor(reader.locale).estimate.formEmpty;
    }
    if (Object.keys(errors).length > 0) throw new Unanswered(errors);
    return say(estimateCard(reader, await estimateOf(work, items)));
  },
};
