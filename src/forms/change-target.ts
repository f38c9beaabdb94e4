import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import { readComingDay } from '../domain/day.ts';
import { readPeriod } from '../domain/period-name.ts';
import { targetAmount } from '../domain/targets/line.ts';
import { draftTarget } from '../services/changes/draft-targets.ts';
import { draftWhatIf } from '../services/changes/draft-what-if.ts';
import { shownOf } from '../services/changes/show.ts';
import { indicatorsOn } from '../services/indicators/read.ts';
import { settable } from '../services/targets/settable.ts';
import { usualPeriod } from '../services/targets/usual-period.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, indicatorName, nameFor } from '../texts/names.ts';
import { changeCard } from '../views/change.ts';
import { targetFieldText } from '../views/unreadable-target.ts';
import { type FormKind, Unanswered, type Values, withAnswer } from './form.ts';

/** Messengers show no longer list to choose from; whoever has more people types the line. */
const mostOptions = 100;
const mostLetters = 500;
/** What was looked at as a what-if: the numbers are there, and only when and why are asked. */
const carried = z.object({ draft: z.uuid().optional() }).catch({});

/** Drafts a change of a target, or of those that a what-if has shown. */
export const changeTargetForm: FormKind = {
  name: 'change-target',
  form: async (call, values = {}, errors = {}, state = {}) => {
    const { change } = textsFor(call.reader.locale);
    const { draft } = carried.parse(state);
    const fields: Field[] = [
      ...(draft === undefined ? await targetFields(call) : []),
      { name: 'from', label: change.fields.from, kind: 'text', required: false, hint: change.fields.fromHint },
      { name: 'why', label: change.fields.why, kind: 'paragraph', required: true },
    ];
    return {
      form: 'change-target',
      title: change.targetForm,
      submit: change.draftIt,
      state: draft === undefined ? {} : { draft },
      fields: fields.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async (call, values, state) => {
    const { draft } = carried.parse(state);
    const how = howIn(call, values);
    const { work } = call;
    const drafted =
      draft === undefined
        ? await draftTarget(work, await saidIn(call, values), how)
        : await draftWhatIf(work, draft, how);
    return say(changeCard(call.reader, await shownOf(work, drafted)));
  },
};

async function targetFields({ work, reader }: Call): Promise<Field[]> {
  const { target } = textsFor(reader.locale);
  const whose = (await settable(work)).toSorted(byName(reader)).slice(0, mostOptions);
  return [
    {
      ...{ name: 'whose', label: target.fields.whose, kind: 'choice', required: true },
      options: whose.map((one) => ({ value: `${one.of.kind}:${one.of.id}`, label: nameFor(reader, one) })),
    },
    {
      ...{ name: 'indicator', label: target.fields.indicator, kind: 'choice', required: true },
      options: indicatorsOn(work.org, work.today).map((indicator) => ({
        value: indicator.key,
        label: capital(indicatorName(reader, indicator)),
      })),
    },
    { name: 'amount', label: target.fields.amount, kind: 'text', required: true, hint: target.fields.amountHint },
    { name: 'period', label: target.fields.period, kind: 'text', required: false, hint: target.fields.periodHint },
  ];
}

/** Throws `Unanswered` with a sentence for each answer that cannot be taken. */
function howIn(
  { work, reader }: Call,
  values: Values,
): { readonly from: Temporal.PlainDate | undefined; readonly why: string } {
  const { refusal } = textsFor(reader.locale);
  const [typed, why] = [values.from?.trim() ?? '', (values.why ?? '').trim().slice(0, mostLetters)];
  const from = typed === '' ? undefined : readComingDay(typed, work.today);
  const errors = {
    ...(why === '' ? { why: refusal.missingInput } : {}),
    ...(typed !== '' && !from ? { from: refusal.unreadableInput({ word: typed }) } : {}),
  };
  if (Object.keys(errors).length > 0) throw new Unanswered(errors);
  return { from, why };
}

async function saidIn({ work, reader }: Call, values: Values) {
  const { org, today } = work;
  const { refusal } = textsFor(reader.locale);
  const whose = (await settable(work)).find(({ of }) => `${of.kind}:${of.id}` === values.whose);
  const indicator = indicatorsOn(org, today).find(({ key }) => key === values.indicator);
  if (!whose || !indicator) throw new Unanswered({ [whose ? 'indicator' : 'whose']: refusal.missingChoice });
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
