import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import { readComingDay } from '../domain/day.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { readWeight } from '../domain/scorecards/weights-line.ts';
import { Refusal } from '../errors.ts';
import {
  type Changeable,
  draftScorecard,
  firstDay,
  rewriteScorecard,
  scorecardWithId,
  type WantedScorecard,
} from '../services/changes/draft-scorecard.ts';
import { changeOwned } from '../services/changes/may.ts';
import { draftCarried, draftSeenAt, draftShown } from '../services/changes/opened-draft.ts';
import type { ChangeView } from '../services/changes/read.ts';
import { scorecardContent } from '../services/changes/scorecard-content.ts';
import { shownOf } from '../services/changes/show.ts';
import { indicatorsOn } from '../services/indicators/read.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { exact } from '../texts/numbers.ts';
import { changeCard } from '../views/change.ts';
import { refusalText } from '../views/refusal.ts';
import { violationTexts } from '../views/scorecard-refusal.ts';
import { type FormKind, Unanswered, type Values, withAnswer } from './form.ts';

const weightField = ({ key }: Pick<Indicator, 'key'>): string => `weight-${key}`;
const percent = (weight: number): string => exact(BigInt(weight), 2);

/** The form as it opens for somebody to whom another weight of an indicator has been suggested, and why. */
export const suggesting = (of: Pick<Indicator, 'key'>, weight: number, why: string): Values => ({
  [weightField(of)]: percent(weight),
  why,
});

const carried = z.union([z.object({ scorecard: z.uuid() }), draftCarried]);
type Carried = z.infer<typeof carried>;

/** A weight for each indicator of a scorecard, one to add, and why; the answer is a draft. */
export const changeScorecardForm: FormKind = {
  name: 'change-scorecard',
  form: async (call, values = {}, errors = {}, state) => {
    const { work, reader } = call;
    const { change: texts } = textsFor(reader.locale);
    const { of, change, shown } = await meant(call, carriedIn(state));
    const { form } = texts;
    const content = change && scorecardContent.parse(change.content);
    const wanted = new Map((content?.items ?? of.newest.items).map(({ indicator, weight }) => [indicator, weight]));
    const [onIt, others] = indicatorsFor(call, of);
    const added = others.find(({ key }) => wanted.has(key));
    const list: Field[] = [
      ...onIt.map(
        (indicator): Field => ({
          name: weightField(indicator),
          label: form.weight({ indicator: capital(indicatorName(reader, indicator)) }),
          kind: 'text',
          required: true,
          value: percent(wanted.get(indicator.key) ?? 0),
          hint: form.weightHint,
        }),
      ),
      {
        name: 'add',
        label: form.add,
        kind: 'choice',
        required: false,
        options: others.map((one) => ({ value: one.key, label: capital(indicatorName(reader, one)) })),
        ...(added ? { value: added.key } : {}),
      },
      {
        name: 'addWeight',
        label: form.addWeight,
        kind: 'text',
        required: false,
        ...(added ? { value: percent(wanted.get(added.key) ?? 0) } : {}),
      },
      {
        name: 'link',
        label: form.link,
        kind: 'text',
        required: true,
        value: percent(content?.teamLink ?? of.newest.teamLink),
      },
      {
        name: 'from',
        label: form.from,
        kind: 'date',
        required: true,
        value: `${change?.from ?? (await firstDay(work, of.id, of.newest))}`,
        hint: form.fromHint({ days: work.org.policy.changes.noticeDays }),
      },
      {
        name: 'why',
        label: form.why,
        kind: 'paragraph',
        required: true,
        hint: form.whyHint({ team: nameFor(reader, of.holder) }),
        ...(change ? { value: change.why } : {}),
      },
      {
        name: 'exception',
        label: form.exception,
        kind: 'text',
        required: false,
        hint: form.exceptionHint,
        ...(content?.exception ? { value: content.exception } : {}),
      },
    ];
    return {
      form: 'change-scorecard',
      title: form.title,
      submit: form.submit,
      state: shown,
      fields: list.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async (call, values, state) => {
    const { work } = call;
    const { of, change } = await meant(call, carriedIn(state));
    const wanted = answered(call, of, values);
    try {
      const drafted = change
        ? await rewriteScorecard(work, change.number, wanted, draftSeenAt(state))
        : await draftScorecard(work, of, wanted);
      return say(changeCard(call.reader, await shownOf(work, drafted)));
    } catch (error) {
      throw unanswered(call, of, error) ?? error;
    }
  },
};

function carriedIn(state: unknown): Carried {
  const found = carried.safeParse(state).data;
  if (!found) throw new Refusal({ code: 'nothing-to-show' });
  return found;
}

interface Meant {
  readonly of: Changeable;
  readonly change: ChangeView | undefined;
  /** What the form carries of it. */
  readonly shown: Readonly<Record<string, string | number>>;
}

/** The scorecard that is to be another, and the draft that says how, where there is one. */
async function meant({ work }: Call, at: Carried): Promise<Meant> {
  if ('scorecard' in at) return { of: scorecardWithId(work, at.scorecard), change: undefined, shown: at };
  const change = await changeOwned(work, at.change);
  return { of: scorecardWithId(work, change.scorecardId ?? ''), change, shown: draftShown(change, at) };
}

/** Those on the scorecard that may move, heaviest first, and those that could come. What is core stays. */
function indicatorsFor({ work }: Call, { newest }: Changeable): [Indicator[], Indicator[]] {
  const all = indicatorsOn(work.org, work.today);
  const moving = newest.items
    .filter(({ core }) => !core)
    .flatMap((item) => all.filter(({ key }) => key === item.indicator));
  return [moving, all.filter(({ key }) => !newest.items.some(({ indicator }) => indicator === key))];
}

/** All answers at once: what is wrong with one must not hide what is wrong with another. */
function answered(call: Call, of: Changeable, values: Values): WantedScorecard {
  const { form } = textsFor(call.reader.locale).change;
  const { missingInput } = textsFor(call.reader.locale).refusal;
  const errors: Record<string, string> = {};
  const [moving, others] = indicatorsFor(call, of);
  const weightIn = (name: string): number => {
    const weight = readWeight(values[name] ?? '');
    if (weight === undefined) errors[name] = form.noWeight;
    return weight ?? 0;
  };
  const weights = new Map(moving.map(({ key }) => [key, weightIn(weightField({ key }))]));
  const [add, heavy] = [others.find(({ key }) => key === values.add), values.addWeight?.trim()];
  if (add) weights.set(add.key, weightIn('addWeight'));
  else if (heavy && readWeight(heavy) !== 0) errors.add = form.addNone;
  const teamLink = weightIn('link');
  const from = readComingDay(values.from?.trim() ?? '', call.work.today);
  if (!from) errors.from = form.noDay;
  const [why, exception] = [values.why?.trim() ?? '', values.exception?.trim()];
  if (why === '') errors.why = missingInput;
  if (Object.keys(errors).length > 0) throw new Unanswered(errors);
  return { weights, teamLink, from, why, ...(exception ? { exception } : {}) };
}

/** On the field that another answer would mend; undefined for a refusal that none could. */
function unanswered(call: Call, of: Changeable, error: unknown): Unanswered | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const { what } = error;
  const [moving] = indicatorsFor(call, of);
  const [lightest] = moving.slice(-1);
  const last = lightest ? weightField(lightest) : 'link';
  switch (what.code) {
    case 'no-change':
      return new Unanswered({ [last]: refusalText(call.reader, error, {}) });
    case 'outside-envelope':
      return new Unanswered({
        [last]: violationTexts(call.reader, what).join(textsFor(call.reader.locale).scorecard.mark),
      });
    case 'change-day': {
      const { refusals } = textsFor(call.reader.locale).change;
      return new Unanswered({ from: refusals.dayFits({ day: `${what.fits}` }) });
    }
    default:
      return undefined;
  }
}
