import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import { readDay } from '../domain/day.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { type ReportLine, valueFor } from '../domain/report-line.ts';
import type { Standing } from '../domain/standing.ts';
import { indicatorsOn } from '../services/indicators/read.ts';
import { recordLine } from '../services/reports/record-line.ts';
import { standingsOfPeople } from '../services/standings/people.ts';
import { readTargets } from '../services/targets/read.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { progressText } from '../views/progress.ts';
import { recordedCard } from '../views/recorded.ts';
import { fieldText } from '../views/unreadable-report.ts';
import { type FormKind, Unanswered, type Values, withAnswer } from './form.ts';

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
    return say(recordedCard(call.reader, await recordLine(call.work, line, { said: typedLine(call.reader, line) })));
  },
};

interface Own {
  readonly indicator: Indicator;
  readonly hint: string | undefined;
}

/** The indicators one has a target for, with how they stand; those without data as well. */
async function ownIndicators({ work, reader }: Call): Promise<Own[]> {
  const { personId } = work.actor;
  const indicators = indicatorsOn(work.org, work.today);
  const targets = await readTargets(work.tx, work.org.id, { personIds: [personId] }, work.today);
  const standings = (await standingsOfPeople(work, [personId], indicators)).get(personId) ?? [];
  const own = indicators.filter(({ key }) => targets.some((target) => target.indicator === key));
  if (own.length > 0) {
    return own.map((indicator) => {
      const standing = standings.find((candidate) => candidate.indicator.key === indicator.key);
      return { indicator, hint: hintOf(reader, indicator, standing) };
    });
  }
  return indicators.filter(({ key }) => usual.includes(key)).map((indicator) => ({ indicator, hint: undefined }));
}

/** How one stands, and of a rate how it is typed. */
export function hintOf(reader: Reader, indicator: Indicator, standing: Standing | undefined): string | undefined {
  const { report } = textsFor(reader.locale);
  const parts = [
    ...(standing ? [progressText(reader, standing)] : []),
    ...(indicator.rollupTime === 'ratio' ? [report.rateHint] : []),
  ];
  return parts.length > 0 ? dots(...parts) : undefined;
}

/** The same as a person would type it. */
function typedLine(reader: Reader, { items, day, note }: ReportLine): string {
  const said = items.map(({ indicator, typed }) => `${indicatorName(reader, indicator)} ${typed}`);
  return [said.join(reader.locale === 'zh-CN' ? '，' : ', '), day, note].join(' ').trim();
}

function readLine({ work, reader }: Pick<Call, 'work' | 'reader'>, own: readonly Own[], values: Values): ReportLine {
  const { items, errors } = itemsIn({ work, reader }, own, values);
  const { report, refusal } = textsFor(reader.locale);
  const day = readDay(values.day ?? '') ?? work.today;
  if (Temporal.PlainDate.compare(day, work.today) > 0) errors.day = refusal.dayToCome({ word: day.toString() });
  const [first] = own;
  if (items.length === 0 && first && Object.keys(errors).length === 0) errors[first.indicator.key] = report.formEmpty;
  if (Object.keys(errors).length > 0) throw new Unanswered(errors);
  return { items, day, note: values.note?.trim() ?? '' };
}

/** What was typed into the fields of indicators, and what is wrong with it. */
export function itemsIn(
  { work, reader }: Pick<Call, 'work' | 'reader'>,
  own: readonly { readonly indicator: Indicator }[],
  values: Values,
): { readonly items: ReportLine['items']; readonly errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const items = own.flatMap(({ indicator }) => {
    const typed = values[indicator.key]?.trim() ?? '';
    if (typed === '') return [];
    const value = valueFor(indicator, typed, work.org.currency);
    if (!('kind' in value)) return [{ indicator, ...value, typed }];
    errors[indicator.key] = fieldText(reader, value);
    return [];
  });
  return { items, errors };
}
