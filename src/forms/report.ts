import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import { readDay } from '../domain/day.ts';
import { addsUp, type Indicator } from '../domain/indicators/indicator.ts';
import { amountFor, type ReportLine } from '../domain/report-line.ts';
import { standingsOfPeople } from '../services/goals/people.ts';
import { indicatorsOn } from '../services/indicators/read.ts';
import { record } from '../services/reports/report.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import { progressText } from '../views/progress.ts';
import { recordedCard } from '../views/recorded.ts';
import { readingText } from '../views/unreadable-report.ts';
import { type FormKind, Unanswered, type Values } from './form.ts';

/** Somebody without targets may report these. */
const usual = ['sales-amount', 'new-customers', 'visits', 'prospects', 'follow-ups'];

/** All of one's indicators at once; the same entries as a typed report. */
export const reportForm: FormKind = {
  name: 'report',
  form: async (call, values = {}, errors = {}) => {
    const { report } = textsFor(call.reader.locale);
    const fields = (await ownIndicators(call)).map(
      ({ indicator, hint }): Field => ({
        name: indicator.key,
        label: capital(indicatorName(call.reader, indicator)),
        kind: 'text',
        required: false,
        ...(hint ? { hint } : {}),
      }),
    );
    const day: Field = {
      name: 'day',
      label: report.fields.day,
      kind: 'date',
      required: true,
      value: call.work.today.toString(),
    };
    const note: Field = { name: 'note', label: report.fields.note, kind: 'paragraph', required: false };
    return {
      form: 'report',
      title: report.formTitle,
      submit: report.formSubmit,
      state: {},
      fields: [...fields, day, note].map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async (call, values) => {
    const line = readLine(call, await ownIndicators(call), values);
    return say(recordedCard(call.reader, await record(call.work, line)));
  },
};

export function withAnswer(field: Field, values: Values, errors: Values): Field {
  const [value, error] = [values[field.name], errors[field.name]];
  return { ...field, ...(value === undefined ? {} : { value }), ...(error === undefined ? {} : { error }) };
}

interface Own {
  readonly indicator: Indicator;
  readonly hint: string | undefined;
}

/** The indicators one has a target for, with how they stand. */
async function ownIndicators({ work, reader }: Call): Promise<Own[]> {
  const { personId } = work.actor;
  const indicators = indicatorsOn(work.org, work.today).filter(addsUp);
  const standings = (await standingsOfPeople(work, [personId], indicators)).get(personId) ?? [];
  if (standings.length > 0) {
    return standings.map((standing) => ({ indicator: standing.indicator, hint: progressText(reader, standing) }));
  }
  return indicators.filter(({ key }) => usual.includes(key)).map((indicator) => ({ indicator, hint: undefined }));
}

function readLine({ work, reader }: Call, own: readonly Own[], values: Values): ReportLine {
  const errors: Record<string, string> = {};
  const items = own.flatMap(({ indicator }) => {
    const typed = values[indicator.key]?.trim() ?? '';
    if (typed === '') return [];
    const amount = amountFor(indicator, typed, work.org.currency);
    if (typeof amount === 'bigint') return [{ indicator, amount, typed }];
    errors[indicator.key] = readingText(reader, amount);
    return [];
  });
  const { report, refusal } = textsFor(reader.locale);
  const day = readDay(values.day ?? '') ?? work.today;
  if (Temporal.PlainDate.compare(day, work.today) > 0) errors.day = refusal.dayToCome({ word: day.toString() });
  const [first] = own;
  if (items.length === 0 && first && Object.keys(errors).length === 0) errors[first.indicator.key] = report.formEmpty;
  if (Object.keys(errors).length > 0) throw new Unanswered(errors);
  return { items, day, note: values.note?.trim() ?? '' };
}
