import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import { amountFor } from '../domain/report-line.ts';
import { Refusal } from '../errors.ts';
import { lookIntoDraft } from '../services/drafts/take.ts';
import { splitFrom } from '../services/splits/draft.ts';
import type { SplitPlan } from '../services/splits/plan.ts';
import { previewByHand } from '../services/splits/preview.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import { amountInFull, exact } from '../texts/numbers.ts';
import { splitPreviewCard } from '../views/split.ts';
import { fieldText } from '../views/unreadable-report.ts';
import { type FormKind, Unanswered, type Values, withAnswer } from './form.ts';

const carried = z.object({ draft: z.uuid() });

/** A number for each part of a split that was shown; the answer is a new preview. */
export const splitByHandForm: FormKind = {
  name: 'split-by-hand',
  form: async (call, values = {}, errors = {}, state) => {
    const { reader } = call;
    const { split } = textsFor(reader.locale);
    const draft = draftIn(state);
    const plan = await shownIn(call, draft);
    const typed = (amount: bigint): string => exact(amount, plan.indicator.decimals);
    const list = openParts(plan)
      .toSorted(byName(reader))
      .map((part): Field => {
        const before = part.before && amountInFull(reader, plan.indicator, part.before.amount);
        return {
          name: part.of.id,
          label: nameFor(reader, part),
          kind: 'text',
          required: true,
          value: typed(part.amount),
          ...(before ? { hint: split.handHint({ before }) } : {}),
        };
      });
    const reserve: Field = {
      name: 'reserve',
      label: split.fields.reserve,
      kind: 'text',
      required: false,
      value: typed(plan.reserve),
      hint: split.fields.reserveHint,
    };
    return {
      form: 'split-by-hand',
      title: split.handTitle,
      submit: split.formSubmit,
      state: { draft },
      fields: [...list, reserve].map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async (call, values, state) => {
    const { work, reader } = call;
    const draft = draftIn(state);
    const plan = await shownIn(call, draft);
    const amounts = readAmounts(call, plan, values);
    const reserve = amounts.get('reserve') ?? 0n;
    return say(splitPreviewCard(reader, await previewByHand(work, draft, amounts, reserve)));
  },
};

function draftIn(state: unknown): string {
  const draft = carried.safeParse(state).data?.draft;
  if (!draft) throw new Refusal({ code: 'nothing-to-show' });
  return draft;
}

const shownIn = async ({ work }: Call, draft: string): Promise<SplitPlan> =>
  (await splitFrom(work, await lookIntoDraft(work, 'split', draft))).plan;

const openParts = ({ parts }: SplitPlan) => parts.filter(({ is }) => is === 'open');

/** By the name of the field, all of them at once: what is wrong with one must not hide what is wrong with another. */
function readAmounts({ work, reader }: Call, plan: SplitPlan, values: Values): Map<string, bigint> {
  const { refusal } = textsFor(reader.locale);
  const errors: Record<string, string> = {};
  const amounts = new Map<string, bigint>();
  for (const name of [...openParts(plan).map(({ of }) => of.id), 'reserve']) {
    const amount = amountFor(plan.indicator, values[name]?.trim() || '0', work.org.currency);
    if (typeof amount === 'object') errors[name] = fieldText(reader, amount);
    else if (amount < 0n) errors[name] = refusal.splitRefused['below-nothing'];
    else amounts.set(name, amount);
  }
  if (Object.keys(errors).length > 0) throw new Unanswered(errors);
  return amounts;
}
