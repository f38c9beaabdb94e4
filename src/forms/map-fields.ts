import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { notice } from '../commands/answers.ts';
import { addsUp } from '../domain/indicators/indicator.ts';
import {
  type Filled,
  type FilledWrong,
  filledWith,
  fitting,
  noField,
  oneEach,
  ownerBys,
  readFilled,
  roles,
} from '../domain/sources/filled-in.ts';
import { type GuessedField, guessMapping } from '../domain/sources/guess.ts';
import { Refusal } from '../errors.ts';
import { indicatorsOn } from '../services/indicators/read.ts';
import { fieldsSeen, type SeenFields } from '../services/sources/fields-seen.ts';
import { firstDay } from '../services/sources/first-day.ts';
import { tryMapping } from '../services/sources/try-mapping.ts';
import type { Work } from '../services/work.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { type FormKind, Unanswered, type Values, withAnswer } from './form.ts';

const carried = z.object({ errand: z.uuid() });

/** Messengers show no longer list, and carry no longer name. */
const most = 99;
const longestName = 75;

/** How the records of an object count, chosen from the fields that it has. */
export const mapFieldsForm: FormKind = {
  name: 'map-fields',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    const { mapping: texts } = textsFor(reader.locale);
    const seen = await fieldsSeen(work, carriedIn(state));
    const begins = await beginning(work, seen);
    return {
      form: 'map-fields',
      title: texts.formTitle,
      submit: texts.submit,
      state: { errand: seen.errandId },
      fields: fieldsOf(work, reader, seen, { ...begins, ...values }).map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async ({ work, reader }, values, state) => {
    const { mapping: texts, refusal } = textsFor(reader.locale);
    const seen = await fieldsSeen(work, carriedIn(state));
    const read = readFilled(filledIn(values), seen.fields);
    const indicator = countable(work).find(({ key }) => key === values.indicator);
    if (!indicator || 'wrong' in read) {
      throw new Unanswered({
        ...(indicator ? {} : { indicator: refusal.missingChoice }),
        ...('wrong' in read ? wrongTexts(reader, read.wrong) : {}),
      });
    }
    const { rules, role, from } = read;
    const { object, label } = seen;
    const draft = { object, label, indicator: indicator.key, role, from: from.toString(), rules };
    await tryMapping(work, seen.sourceId, draft);
    return notice(texts.trying, 'info');
  },
};

const countable = ({ org, today }: Work) => indicatorsOn(org, today).filter(addsUp);

/** Everything guessed, from the first day that is open. */
async function beginning(work: Work, { fields }: SeenFields): Promise<Values> {
  const guess = guessMapping(fields);
  const from = (await firstDay(work)).toString();
  const indicator = guess.amount ? 'sales-amount' : 'visits';
  return { indicator, ...filledWith(guess, { role: 'counts', from }) };
}

function fieldsOf(work: Work, reader: Reader, { fields }: SeenFields, values: Values): Field[] {
  const { mapping: texts } = textsFor(reader.locale);
  const short = fields.filter(({ name }) => name.length <= longestName);
  const chosen = (
    name: keyof Filled,
    kinds: readonly GuessedField['kind'][],
    ...before: readonly [string, string][]
  ) => ({
    ...choice(name, [
      ...before,
      ...fitting(short, kinds, most - before.length, values[name] ?? '').map((field): [string, string] => [
        field.name,
        field.label === field.name ? field.name : `${field.label} (${field.name})`,
      ]),
    ]),
  });
  const choice = (name: keyof typeof texts.fields, options: readonly (readonly [string, string])[]): Field => ({
    name,
    label: texts.fields[name],
    kind: 'choice',
    required: true,
    options: options.map(([value, label]) => ({ value, label })),
    ...(values[name] ? { value: values[name] } : {}),
  });
  const none: [string, string] = [noField, texts.no];
  const choices = fields.find(({ name }) => name === values.where)?.choices ?? [];
  const like = choices.slice(0, 3).map(({ label }) => label);
  return [
    choice(
      'indicator',
      countable(work).map((one) => [one.key, capital(indicatorName(reader, one))]),
    ),
    chosen('amount', ['number'], [oneEach, texts.oneEach]),
    chosen('day', ['day', 'moment']),
    chosen('owner', ['text', 'choice', 'other']),
    choice(
      'by',
      ownerBys.map((by) => [by, texts.by[by]]),
    ),
    chosen('customer', ['text', 'choice', 'other'], none),
    chosen('where', ['choice', 'text', 'other'], none),
    {
      name: 'values',
      label: texts.fields.values,
      kind: 'text',
      required: false,
      ...(values.values ? { value: values.values } : {}),
      hint: like.length > 0 ? texts.valuesLike({ choices: like.join(', ') }) : texts.valuesHint,
    },
    chosen('currency', ['choice', 'text', 'other'], none),
    choice(
      'role',
      roles.map((role) => [role, texts.rolesExplained[role]]),
    ),
    { name: 'from', label: texts.fields.from, kind: 'date', required: true, value: values.from ?? '' },
  ];
}

const filledIn = (values: Values): Filled => ({
  amount: values.amount ?? '',
  day: values.day ?? '',
  owner: values.owner ?? '',
  by: values.by ?? '',
  customer: values.customer ?? '',
  where: values.where ?? '',
  values: values.values ?? '',
  currency: values.currency ?? '',
  role: values.role ?? '',
  from: values.from ?? '',
});

function wrongTexts({ locale }: Reader, wrong: FilledWrong): Values {
  const { mapping: texts, refusal } = textsFor(locale);
  const said = {
    choice: refusal.missingChoice,
    'no-values': texts.noValues,
    'no-field': texts.noField,
    'no-day': texts.noDay,
  };
  return Object.fromEntries(Object.entries(wrong).map(([name, what]) => [name, said[what]]));
}

function carriedIn(state: unknown): string {
  const found = carried.safeParse(state).data;
  if (!found) throw new Refusal({ code: 'nothing-to-show' });
  return found.errand;
}
