import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { notice } from '../commands/answers.ts';
import { sourceKeys } from '../domain/sources/labels.ts';
import { Refusal } from '../errors.ts';
import { requireAdmin } from '../services/admins/require.ts';
import { nameOutsider } from '../services/sources/outsider.ts';
import { settleOwner } from '../services/sources/settle-owner.ts';
import { whoCanOwn } from '../services/sources/who-can-own.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import { outsiderText, ownerSettledText, ownerShown } from '../views/source-queue.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

const carried = z.object({ source: z.enum(sourceKeys), owner: z.string().min(1).max(200) });

/** Messengers show no longer list; whoever has more people types the line. */
const mostOptions = 99;

/** What is chosen where it is none of them. */
const nobody = 'nobody';

/** Who is meant by what a source calls an owner, if anybody is. */
export const sourceOwnerForm: FormKind = {
  name: 'source-owner',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    await requireAdmin(work);
    const { sourceQueue: texts } = textsFor(reader.locale);
    const { source, owner } = carriedIn(state);
    const people = (await whoCanOwn(work)).toSorted(byName(reader)).slice(0, mostOptions);
    const field: Field = {
      name: 'person',
      label: texts.ownerField({ owner: ownerShown(owner) }),
      kind: 'choice',
      required: true,
      options: [
        { value: nobody, label: texts.nobody },
        ...people.map((person) => ({ value: person.id, label: nameFor(reader, person) })),
      ],
    };
    return {
      form: 'source-owner',
      title: texts.ownerForm,
      submit: texts.ownerSubmit,
      state: { source, owner },
      fields: [withAnswer(field, values, errors)],
    };
  },
  submit: async ({ work, reader }, values, state) => {
    await requireAdmin(work);
    const { source, owner } = carriedIn(state);
    if (values.person === nobody) return notice(outsiderText(reader, await nameOutsider(work, source, owner)));
    const person = (await whoCanOwn(work)).find(({ id }) => id === values.person);
    if (!person) throw new Unanswered({ person: textsFor(reader.locale).refusal.missingChoice });
    return notice(ownerSettledText(reader, await settleOwner(work, source, owner, person.id)));
  },
};

function carriedIn(state: unknown) {
  const found = carried.safeParse(state).data;
  if (!found) throw new Refusal({ code: 'nothing-to-show' });
  return found;
}
