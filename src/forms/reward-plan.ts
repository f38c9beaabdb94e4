import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import type { PlanField } from '../domain/rewards/plan-problem.ts';
import { Refusal } from '../errors.ts';
import { rewritePlan } from '../services/changes/draft-plan.ts';
import { firstPlanDay, measuredIn } from '../services/changes/kinds/plan.ts';
import { changeOwned } from '../services/changes/may.ts';
import { draftCarried, draftSeenAt, draftShown } from '../services/changes/opened-draft.ts';
import { planContent } from '../services/changes/plan-content.ts';
import { draftFilledPlan, planToChange, teamsToPlan } from '../services/changes/plan-to-change.ts';
import { shownOf } from '../services/changes/show.ts';
import { askedOf, type PlanAsked, wantedPlan } from '../services/changes/wanted-plan.ts';
import { indicatorsOn } from '../services/indicators/read.ts';
import { peopleWith } from '../services/people/named.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, indicatorName, nameFor } from '../texts/names.ts';
import { changeCard } from '../views/change.ts';
import { planProblemsByField } from '../views/plan-refusal.ts';
import { type FormKind, Unanswered, type Values, withAnswer } from './form.ts';

/** The team for which it was asked, or the draft that is to say something else. */
const carried = z.union([draftCarried, z.object({ team: z.uuid().optional() })]).catch({});
/** These have no usual answer. */
const emptied: PlanAsked = { base: '', managerBase: '', tiers: '', pool: '', approvers: '' };
/** Messengers show no longer list to choose from. */
const mostOptions = 100;
/** How a plan usually begins. */
const usual: PlanAsked = { period: 'month', gate: '100', sharedBy: 'heads', floor: '0' };
const usualTiers = {
  'zh-CN': '80% 按比例，100% 加速 1.5，封顶 180%',
  en: '80% proportional, 100% x1.5, cap 180%',
} as const;

/** By what the people of a team are to be paid, and who approves it; the answer is a draft. */
export const rewardPlanForm: FormKind = {
  name: 'reward-plan',
  form: async (call, values = {}, errors = {}, state) => {
    const { change } = textsFor(call.reader.locale);
    const { reader } = call;
    const begun = await begin(call, carried.parse(state));
    return {
      form: 'reward-plan',
      title: textsFor(reader.locale).rewardPlan.form.title,
      submit: change.draftIt,
      state: begun.state,
      fields: fieldsOf(call, begun).map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async (call, values, state) => {
    const { work, reader } = call;
    const at = carried.parse(state);
    try {
      const drafted =
        'change' in at
          ? await rewritePlan(work, at.change, await wantedPlan(work, filledIn(values), undefined), draftSeenAt(state))
          : await draftFilledPlan(work, values.team ?? at.team, filledIn(values));
      return say(changeCard(reader, await shownOf(work, drafted)));
    } catch (error) {
      throw unanswered(call, error) ?? error;
    }
  },
};

interface Begun {
  readonly state: { readonly team?: string; readonly change?: number; readonly seenAt?: string };
  readonly teamId: string;
  readonly from: Temporal.PlainDate;
  readonly said: PlanAsked;
}

/** What stands in it at first: the draft, or the plan as it is, or what is usual. */
async function begin(call: Call, at: z.output<typeof carried>): Promise<Begun> {
  const { work, reader } = call;
  const nameIn = async (ids: readonly string[]) =>
    (await peopleWith(work, ids)).map((one) => nameFor(reader, one)).join(textsFor(reader.locale).status.listMark);
  if ('change' in at) {
    const { number, kind, team, from, why, ...change } = await changeOwned(work, at.change);
    if (kind !== 'plan') throw new Refusal({ code: 'nothing-to-show' });
    const { plan, approvers } = planContent.parse(change.content);
    const said = { ...askedOf(plan, reader.locale), approvers: await nameIn(approvers), why };
    return { state: draftShown({ number, changedAt: change.changedAt }, at), teamId: team.id, from, said };
  }
  const { team, newest } = await planToChange(work, at.team);
  const said = newest
    ? { ...askedOf(newest.plan, reader.locale), approvers: await nameIn(newest.approvers) }
    : { tiers: usualTiers[reader.locale] };
  const period = newest?.plan.period ?? 'month';
  return { state: { team: team.id }, teamId: team.id, from: firstPlanDay(work, newest, period), said };
}

function fieldsOf({ work, reader }: Call, { state, teamId, from, said }: Begun): Field[] {
  const { rewardPlan: texts, change } = textsFor(reader.locale);
  const { form, fields: labels } = texts;
  const on = measuredIn(work.org, teamId, from);
  const measured = indicatorsOn(work.org, work.today)
    .filter(({ key }) => on.includes(key))
    .map((one) => ({ value: one.key, label: capital(indicatorName(reader, one)) }));
  const measures = [{ value: 'score', label: capital(texts.score) }, ...measured];
  const shares = [
    { value: 'heads', label: capital(texts.shared.heads) },
    { value: 'score', label: capital(texts.shared.score) },
    ...measured.map(({ value, label }) => ({ value, label: capital(texts.shared.points({ indicator: label })) })),
  ];
  const periods = (['month', 'quarter'] as const).map((value) => ({ value, label: capital(texts.each[value]) }));
  const teams = state.change === undefined ? teamsToPlan(work).toSorted(byName(reader)).slice(0, mostOptions) : [];
  const text = (name: PlanField, hint?: string, required = false): Field => ({
    ...{ name, label: capital(labels[name]), kind: 'text', required },
    ...valueFor(name),
    ...(hint === undefined ? {} : { hint }),
  });
  const choice = (name: PlanField, options: NonNullable<Field['options']>, value: string): Field => ({
    ...{ name, label: capital(labels[name]), kind: 'choice', required: true, options, value },
    ...(options.some((one) => one.value === said[name]) ? valueFor(name) : {}),
  });
  const valueFor = (name: PlanField) => {
    const value = said[name] ?? usual[name];
    return value === undefined ? {} : { value };
  };
  return [
    ...(teams.length > 1
      ? [
          choice(
            'team',
            teams.map((team) => ({ value: team.id, label: nameFor(reader, team) })),
            teamId,
          ),
        ]
      : []),
    choice('period', periods, 'month'),
    choice('measure', measures, 'score'),
    text('base', form.baseHint),
    text('managerBase', form.managerHint),
    text('tiers', form.tiersHint),
    text('pool', form.poolHint),
    choice('poolMeasure', measures, 'score'),
    text('gate'),
    choice('sharedBy', shares, 'heads'),
    text('floor', form.floorHint),
    text('approvers', form.approversHint, true),
    {
      name: 'why',
      label: capital(labels.why),
      kind: 'paragraph',
      required: true,
      hint: form.whyHint,
      ...valueFor('why'),
    },
    {
      ...{ name: 'from', label: capital(labels.from), kind: 'date', required: true, value: `${from}` },
      hint: change.form.fromHint({ days: work.org.policy.changes.noticeDays }),
    },
  ];
}

/** What was left empty takes away what there was, or is as is usual. */
function filledIn(values: Values): PlanAsked {
  const said = Object.entries(values).filter(([, value]) => value.trim() !== '');
  return { ...emptied, ...Object.fromEntries(said) };
}

/** On the field that another answer would mend; undefined for a refusal that none could. */
function unanswered({ reader }: Call, error: unknown): Unanswered | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const { what } = error;
  switch (what.code) {
    case 'plan-misread':
      return new Unanswered(planProblemsByField(reader, what), error);
    case 'change-day': {
      const { refusals } = textsFor(reader.locale).change;
      return new Unanswered({ from: refusals.dayFits({ day: `${what.fits}` }) });
    }
    case 'no-change':
      return new Unanswered({ why: textsFor(reader.locale).refusal.noChange });
    default:
      return undefined;
  }
}
