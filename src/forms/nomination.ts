import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import { colleagues } from '../services/people/colleagues.ts';
import { previewNomination } from '../services/praise/nominate.ts';
import { textsFor } from '../texts/index.ts';
import { colleagueField } from '../views/colleague-field.ts';
import { nominationPreviewCard } from '../views/nomination.ts';
import { type FormKind, withAnswer } from './form.ts';
import { answered, carriedIn } from './praise.ts';

/** A colleague to nominate for a skill award; the answer is a preview. */
export const nominationForm: FormKind = {
  name: 'nomination',
  form: async ({ work, reader, chatId }, values = {}, errors = {}, state) => {
    const { award: texts, praise } = textsFor(reader.locale);
    const { fields } = texts;
    const { skills } = work.org.policy.praise;
    const whom = { name: 'whom', label: fields.whom, chosen: values.whom };
    const skill = { name: 'skill', label: fields.skill, required: true } as const;
    const list: Field[] = [
      skills.length > 0
        ? { ...skill, kind: 'choice', options: skills.map((value) => ({ value, label: value })) }
        : { ...skill, kind: 'text', hint: fields.skillHint },
      { name: 'evidence', label: fields.evidence, kind: 'paragraph', required: true, hint: fields.evidenceHint },
    ];
    const { draft, chat = chatId } = carriedIn(state);
    return {
      form: 'nomination',
      title: texts.formTitle,
      submit: praise.formSubmit,
      state: { ...(draft ? { draft } : {}), ...(chat ? { chat } : {}) },
      fields: [
        withAnswer(colleagueField(reader, await colleagues(work), whom), {}, errors),
        ...list.map((field) => withAnswer(field, values, errors)),
      ],
    };
  },
  submit: async ({ work, reader }, values, state) => {
    const { draft, chat } = carriedIn(state);
    const preview = answered(reader, () => previewNomination(work, values, chat, draft));
    return say(nominationPreviewCard(reader, await preview));
  },
};
