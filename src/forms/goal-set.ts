import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import { readPeriod } from '../domain/period-name.ts';
import { targetAmount } from '../domain/targets/line.ts';
import { Refusal } from '../errors.ts';
import { indicatorsOn } from '../services/indicators/read.ts';
import { setTarget } from '../services/targets/set.ts';
import { settable } from '../services/targets/settable.ts';
import { usualPeriod } from '../services/targets/usual-period.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, indicatorName, nameFor } from '../texts/names.ts';
import { targetSetCard } from '../views/target-set.ts';
import { targetFieldText } from '../views/unreadable-target.ts';
import { type FormKind, Unanswered, type Values, withAnswer } from './form.ts';

/** Messengers show no longer list to choose from; whoever has more people types the line. */
const mostOptions = 100;

/** Sets a target. */
export const goalSetForm: FormKind = {
  name: 'goal-set',
  form: async (call, values = {}, errors = {}) => {
    const { reader, work } = call;
    const { target } = textsFor(reader.locale);
    const whose = (await settable(work)).toSorted(byName(reader)).slice(0, mostOptions);
    const list: Field[] = [
      {
        name: 'whose',
        label: target.fields.whose,
        kind: 'choice',
        required: true,
        options: whose.map((one) => ({ value: `${one.of.kind}:${one.of.id}`, label: nameFor(reader, one) })),
      },
      {
        name: 'indicator',
        label: target.fields.indicator,
        kind: 'choice',
        required: true,
        value: 'sales-amount',
        options: indicatorsOn(work.org, work.today).map((indicator) => ({
          value: indicator.key,
          label: capital(indicatorName(reader, indicator)),
        })),
      },
      { name: 'amount', label: target.fields.amount, kind: 'text', required: true, hint: target.fields.amountHint },
      { name: 'period', label: target.fields.period, kind: 'text', required: false, hint: target.fields.periodHint },
    ];
    return {
      form: 'goal-set',
      title: target.formTitle,
      submit: target.submit,
      state: {},
      fields: list.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async (call, values) =>
    say(targetSetCard(call.reader, await setTarget(call.work, await answered(call, values)))),
};

/** Throws `Unanswered` with a sentence for each answer that cannot be taken. */
async function answered({ work, reader }: Call, values: Values) {
  const { org, today } = work;
  const { refusal } = textsFor(reader.locale);
  const whose = (await settable(work)).find(({ of }) => `${of.kind}:${of.id}` === values.whose);
  const indicator = indicatorsOn(org, today).find(({ key }) => key === values.indicator);
  if (!whose || !indicator) {
    // Whose it may be was offered: somebody else's was not chosen there.
    const notTheirs = whose || !values.whose ? undefined : new Refusal({ code: 'nothing-to-show' });
    throw new Unanswered({ [whose ? 'indicator' : 'whose']: refusal.missingChoice }, notTheirs);
  }
  const said = { amount: values.amount?.trim() ?? '', period: values.period?.trim() ?? '' };
  const amount = targetAmount(indicator, said.amount, org.currency);
  const period =
    said.period === '' ? await usualPeriod(work, whose.of, indicator) : readPeriod(said.period, { ...org, today });
  if (typeof amount === 'bigint' && period) return { whose, indicator, amount, period };
  throw new Unanswered({
    ...(typeof amount === 'bigint' ? {} : { amount: targetFieldText(reader, amount) }),
    ...(period ? {} : { period: refusal.noSuchPeriod({ word: said.period }) }),
  });
}
