import { z } from 'zod';
import { notice } from '../commands/answers.ts';
import { Refusal } from '../errors.ts';
import { longestNote, mustReach, noteText, sendNote } from '../services/briefs/send.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { notedText } from '../views/noted.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

const carried = z.object({
  to: z.uuid(),
  day: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
});

/** Words for somebody whom one leads, to be sent in one's own name. */
export const noteForm: FormKind = {
  name: 'note',
  form: async ({ work, me, reader }, values = {}, errors = {}, state) => {
    const { note, brief } = textsFor(reader.locale);
    const { to, day } = carriedIn(state);
    const person = await mustReach(work, to);
    const hint = note.hint({ from: nameFor(reader, me) });
    const field = { name: 'text', label: note.field, kind: 'paragraph', required: true, hint } as const;
    return {
      form: 'note',
      title: note.formTitle({ to: nameFor(reader, person) }),
      submit: brief.send,
      state: { to, day: day.toString() },
      fields: [withAnswer(field, values, errors)],
    };
  },
  submit: async ({ work, reader }, values, state) => {
    const { note, refusal } = textsFor(reader.locale);
    const { to, day } = carriedIn(state);
    const typed = values.text ?? '';
    const text = noteText(typed);
    if (!text) {
      throw new Unanswered({ text: typed.trim() === '' ? refusal.missingInput : note.tooLong({ most: longestNote }) });
    }
    return notice(notedText(reader, await sendNote(work, to, text, day)));
  },
};

function carriedIn(state: unknown) {
  const found = carried.safeParse(state).data;
  if (!found) throw new Refusal({ code: 'nothing-to-show' });
  return found;
}
