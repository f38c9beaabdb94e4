import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { ask, say } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import { firstWithNotice } from '../domain/changes/notice.ts';
import { Refusal } from '../errors.ts';
import { changeOwned } from '../services/changes/may.ts';
import { shownOf } from '../services/changes/show.ts';
import { submitChange } from '../services/changes/submit.ts';
import { dayText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { changeCard } from '../views/change.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

const carried = z.object({ change: z.int().positive() });
const longest = 500;

/** Why a change is published with less notice than it should have. */
export const changeSoonerForm: FormKind = {
  name: 'change-sooner',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    const { soonerForm } = textsFor(reader.locale).change;
    const { number } = await changeOwned(work, numberIn(state));
    const first = dayText(reader.locale, firstWithNotice(work.today, work.org.policy.changes));
    const reason: Field = {
      name: 'reason',
      label: soonerForm.reason,
      kind: 'paragraph',
      required: true,
      hint: soonerForm.hint({ first }),
    };
    return {
      form: 'change-sooner',
      title: soonerForm.title,
      submit: soonerForm.submit,
      state: { change: number },
      fields: [withAnswer(reason, values, errors)],
    };
  },
  submit: async ({ work, reader }, values, state) => {
    const reason = (values.reason ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, longest);
    if (!reason) throw new Unanswered({ reason: textsFor(reader.locale).refusal.missingInput });
    return say(changeCard(reader, await shownOf(work, await submitChange(work, numberIn(state), reason))));
  },
};

/** Publishes a change, or opens the form where only the reason for the hurry is missing. */
export async function publishOrAskWhy(call: Call, number: number) {
  const { work, reader } = call;
  try {
    return say(changeCard(reader, await shownOf(work, await submitChange(work, number))));
  } catch (error) {
    // Nothing has been written by then.
    const hurries = error instanceof Refusal && error.what.code === 'notice-too-short';
    if (hurries) return ask(await changeSoonerForm.form(call, {}, {}, { change: number }));
    throw error;
  }
}

function numberIn(state: unknown): number {
  const found = carried.safeParse(state).data;
  if (!found) throw new Refusal({ code: 'nothing-to-show' });
  return found.change;
}
