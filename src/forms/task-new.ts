import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import { sharedAlike } from '../domain/tasks/shares.ts';
import { longestTitle } from '../domain/tasks/title.ts';
import { offerTask } from '../services/tasks/offer.ts';
import { textsFor } from '../texts/index.ts';
import { capital } from '../texts/names.ts';
import { offeredCard } from '../views/task-confirm.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

const kinds = ['jointCustomer', 'crossRegion', 'mentoring', 'knowledge', 'free'] as const;

const answers = z.object({
  kind: z.enum(kinds),
  title: z.string().trim().min(1).max(longestTitle),
  customer: z.string().trim().max(80).optional(),
  slots: z.coerce.number().int().min(1).max(10),
  points: z.coerce.number().int().min(1).max(1000),
  due: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
});

/** Offers a task to everybody. */
export const taskNewForm: FormKind = {
  name: 'task-new',
  form: async ({ work, reader }, values = {}, errors = {}) => {
    const { task } = textsFor(reader.locale);
    const { fields } = task;
    const list: Field[] = [
      {
        name: 'kind',
        label: fields.kind,
        kind: 'choice',
        required: true,
        value: 'jointCustomer',
        options: kinds.map((kind) => ({ value: kind, label: capital(task.kinds[kind]) })),
      },
      { name: 'title', label: fields.title, kind: 'text', required: true, hint: fields.titleHint },
      { name: 'customer', label: fields.customer, kind: 'text', required: false, hint: fields.customerHint },
      { name: 'slots', label: fields.slots, kind: 'text', required: true, value: '1' },
      { name: 'points', label: fields.points, kind: 'text', required: true, value: '10' },
      { name: 'due', label: fields.due, kind: 'date', required: true, value: work.today.add({ days: 7 }).toString() },
    ];
    return {
      form: 'task-new',
      title: task.formTitle,
      submit: task.offer,
      state: {},
      fields: list.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async ({ work, reader }, values) => {
    const { refusal } = textsFor(reader.locale);
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
    const parsed = answers.safeParse(given);
    if (!parsed.success) {
      const wrong = parsed.error.issues.map((issue) => {
        const name = String(issue.path[0] ?? 'title');
        const word = values[name]?.trim();
        return [name, word ? refusal.unreadableInput({ word }) : refusal.missingInput];
      });
      throw new Unanswered(Object.fromEntries(wrong));
    }
    const { slots, due, customer, ...offer } = parsed.data;
    if (Temporal.PlainDate.compare(due, work.today) < 0) {
      throw new Unanswered({ due: refusal.dayGone({ word: due.toString() }) });
    }
    const places = sharedAlike(Array(slots).fill(null));
    const task = { ...offer, customer, indicator: 'teamwork', dueOn: due, slots: places };
    return say(offeredCard(reader, await offerTask(work, task)));
  },
};
