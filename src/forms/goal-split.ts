import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { ask, say } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import { periodOf } from '../domain/period.ts';
import { readPeriod, typedPeriod } from '../domain/period-name.ts';
import { amountFor } from '../domain/report-line.ts';
import { type Method, methods } from '../domain/splits/line.ts';
import { Refusal } from '../errors.ts';
import type { Refused } from '../refused/refused.ts';
import { indicatorsOn } from '../services/indicators/read.ts';
import { byWeight, scorecardOf } from '../services/scorecards/read.ts';
import { previewSplit, type SplitAsk } from '../services/splits/preview.ts';
import { type Team, teamsOn } from '../services/teams/read.ts';
import type { Work } from '../services/work.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { refusalText } from '../views/refusal.ts';
import { splitPreviewCard } from '../views/split.ts';
import { fieldText } from '../views/unreadable-report.ts';
import { type FormKind, Unanswered, type Values, withAnswer } from './form.ts';
import { splitByHandForm } from './split-by-hand.ts';

const carried = z.object({ team: z.uuid() });

/** How a team's target is to be split; the answer is a preview. */
export const goalSplitForm: FormKind = {
  name: 'goal-split',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    const { split, target } = textsFor(reader.locale);
    const team = teamIn(work, state);
    const { fiscalYearStart } = work.org;
    const quarter = periodOf('quarter', work.today, fiscalYearStart);
    const next = typedPeriod(periodOf('quarter', quarter.until.add({ days: 1 }), fiscalYearStart), fiscalYearStart);
    const indicators = indicatorsFor(work, team).map((one) => ({
      value: one.key,
      label: capital(indicatorName(reader, one)),
    }));
    const { fields } = split;
    const list: Field[] = [
      {
        name: 'indicator',
        label: target.fields.indicator,
        kind: 'choice',
        required: true,
        options: indicators,
        ...(indicators[0] ? { value: indicators[0].value } : {}),
      },
      {
        name: 'period',
        label: target.fields.period,
        kind: 'text',
        required: true,
        value: next,
        hint: fields.periodHint({ example: next }),
      },
      {
        name: 'method',
        label: fields.method,
        kind: 'choice',
        required: true,
        value: 'equal',
        options: methods.map((value) => ({ value, label: split.formMethods[value] })),
      },
      { name: 'reserve', label: fields.reserve, kind: 'text', required: false, hint: fields.reserveHint },
    ];
    return {
      form: 'goal-split',
      title: split.formTitle({ team: nameFor(reader, team) }),
      submit: split.formSubmit,
      state: { team: team.id },
      fields: list.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async (call, values, state) => {
    const asked = readAnswers(call, teamIn(call.work, state), values);
    try {
      return await splitAnswer(call, asked);
    } catch (error) {
      throw unanswered(call, error) ?? error;
    }
  },
};

/** The preview of a split; by hand, the form for the numbers, which begins with equal parts. */
export async function splitAnswer(call: Call, asked: Asked) {
  const { method, ...rest } = asked;
  const preview = await previewSplit(call.work, { ...rest, method: method === 'hand' ? 'equal' : method });
  if (method === 'hand') return ask(await splitByHandForm.form(call, {}, {}, { draft: preview.draftId }));
  return say(splitPreviewCard(call.reader, preview));
}

type Asked = Omit<SplitAsk, 'method'> & { readonly method: Method };

function teamIn({ org, today }: Work, state: unknown): Team {
  const wanted = carried.safeParse(state).data?.team;
  const team = teamsOn(org, today).find(({ id }) => id === wanted);
  if (!team) throw new Refusal({ code: 'nothing-to-show' });
  return team;
}

const indicatorsFor = ({ org, today }: Work, team: Team) =>
  indicatorsOn(org, today).sort(
    byWeight(scorecardOf(org, teamsOn(org, today), team.id, today)?.items ?? [], ({ key }) => key),
  );

function readAnswers({ work, reader }: Call, team: Team, values: Values): Asked {
  const { refusal } = textsFor(reader.locale);
  const { org, today } = work;
  const indicator = indicatorsFor(work, team).find(({ key }) => key === values.indicator);
  const method = methods.find((one) => one === values.method);
  const period = readPeriod(values.period ?? '', { today, fiscalYearStart: org.fiscalYearStart });
  const typed = values.reserve?.trim() ?? '';
  const reserve = typed && indicator ? amountFor(indicator, typed, org.currency) : undefined;
  const kept = typeof reserve === 'object' ? undefined : reserve;
  if (indicator && method && period && typeof reserve !== 'object') {
    return { team, indicator, method, period, reserve: kept };
  }
  throw new Unanswered({
    ...(indicator ? {} : { indicator: refusal.missingChoice }),
    ...(method ? {} : { method: refusal.missingChoice }),
    ...(period ? {} : { period: values.period ? refusal.noSuchPeriod({ word: values.period }) : refusal.missingInput }),
    ...(typeof reserve === 'object' ? { reserve: fieldText(reader, reserve) } : {}),
  });
}

/** On the field that another answer would mend; undefined for a refusal that none could. */
function unanswered({ reader }: Call, error: unknown): Unanswered | undefined {
  const field = error instanceof Refusal ? fieldOf(error.what) : undefined;
  return field && error instanceof Refusal
    ? new Unanswered({ [field]: refusalText(reader, error, {}) }, error)
    : undefined;
}

function fieldOf(what: Refused): string | undefined {
  switch (what.code) {
    case 'no-target':
    case 'target-locked':
    case 'period-closed':
      return 'period';
    case 'split-refused':
      return what.why === 'no-basis' || what.why === 'no-children' ? 'method' : 'reserve';
    default:
      return undefined;
  }
}
