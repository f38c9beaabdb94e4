import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import { targetAmount } from '../domain/targets/line.ts';
import { Refusal } from '../errors.ts';
import { openQuestion, proposeInstead } from '../services/splits/answer.ts';
import type { Proposal } from '../services/splits/proposal.ts';
import { textsFor } from '../texts/index.ts';
import { proposedCard } from '../views/counter-proposal.ts';
import { full } from '../views/proposal.ts';
import { targetFieldText } from '../views/unreadable-target.ts';
import { type FormKind, Unanswered, type Values, withAnswer } from './form.ts';

const carried = z.object({ target: z.uuid() });
const mostReason = 200;

/** What would suit instead of a target, and why. */
export const proposeTargetForm: FormKind = {
  name: 'propose-target',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    const { proposal: texts } = textsFor(reader.locale);
    const asked = await openQuestion(work, targetIn(state));
    const hint = texts.amountHint({ amount: full(reader, asked, asked.amount) });
    const list: Field[] = [
      { name: 'amount', label: texts.fields.amount, kind: 'text', required: true, hint },
      { name: 'reason', label: texts.fields.reason, kind: 'paragraph', required: true },
    ];
    return {
      form: 'propose-target',
      title: texts.formTitle,
      submit: texts.formSubmit,
      state: { target: asked.targetId },
      fields: list.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async (call, values, state) => {
    const { work, reader } = call;
    const asked = await openQuestion(work, targetIn(state));
    const { amount, reason } = readAnswers(call, asked, values);
    return say(proposedCard(reader, await proposeInstead(work, asked.targetId, amount, reason)));
  },
};

function targetIn(state: unknown): string {
  const target = carried.safeParse(state).data?.target;
  if (!target) throw new Refusal({ code: 'nothing-to-show' });
  return target;
}

function readAnswers({ work, reader }: Call, asked: Proposal, values: Values) {
  const { proposal: texts, refusal } = textsFor(reader.locale);
  const reason = (values.reason ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, mostReason);
  const typed = values.amount?.trim() ?? '';
  const amount = targetAmount(asked.indicator, typed, work.org.currency);
  const wrong =
    typed === ''
      ? refusal.missingInput
      : typeof amount === 'object'
        ? targetFieldText(reader, amount)
        : amount === asked.amount
          ? texts.sameAmount
          : undefined;
  if (typeof amount === 'bigint' && !wrong && reason) return { amount, reason };
  throw new Unanswered({
    ...(wrong ? { amount: wrong } : {}),
    ...(reason ? {} : { reason: refusal.missingInput }),
  });
}
