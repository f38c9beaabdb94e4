import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import { taskKinds } from '../domain/tasks/kind.ts';
import { mayBeLinked } from '../domain/tasks/linked.ts';
import { Refusal } from '../errors.ts';
import { indicatorsOn } from '../services/indicators/read.ts';
import { colleagues } from '../services/people/colleagues.ts';
import { previewOffer } from '../services/tasks/preview.ts';
import { usualIndicator } from '../services/tasks/wanted.ts';
import { teamsOn } from '../services/teams/read.ts';
import { textsFor } from '../texts/index.ts';
import { byName, capital, indicatorName, nameFor } from '../texts/names.ts';
import { offerProblemInFull } from '../views/offer-problem.ts';
import { taskPreviewCard } from '../views/task-preview.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

/** The task that was shown and is changed, if there is one. */
const carried = z.object({ draft: z.uuid() });

/** Messengers show no longer list to choose from; whoever has more people types the name. */
const mostOptions = 100;
/** Stands for no choice: what was chosen once cannot be taken back in every messenger. */
const nobody = 'nobody';

/** A task to offer to everybody; the answer is a preview. */
export const taskNewForm: FormKind = {
  name: 'task-new',
  form: async (call, values = {}, errors = {}, state) => {
    const { work, reader } = call;
    const { task, taskNew } = textsFor(reader.locale);
    const { fields } = taskNew;
    const partner = await partnerField(call, values.partner);
    const list: Field[] = [
      { name: 'title', label: fields.title, kind: 'text', required: true, hint: fields.titleHint },
      {
        name: 'kind',
        label: fields.kind,
        kind: 'choice',
        required: true,
        value: 'jointCustomer',
        options: taskKinds.map((kind) => ({ value: kind, label: capital(task.kinds[kind]) })),
      },
      { name: 'customer', label: fields.customer, kind: 'text', required: false, hint: fields.customerHint },
      partner.field,
      { name: 'slots', label: fields.slots, kind: 'text', required: true, value: '1', hint: slotsHint(call) },
      { name: 'points', label: fields.points, kind: 'text', required: true, value: '10', hint: fields.pointsHint },
      {
        name: 'indicator',
        label: fields.indicator,
        kind: 'choice',
        required: true,
        value: usualIndicator,
        hint: fields.indicatorHint,
        options: indicatorsOn(work.org, work.today)
          .filter(mayBeLinked)
          .map((indicator) => ({ value: indicator.key, label: capital(indicatorName(reader, indicator)) })),
      },
      { name: 'due', label: fields.due, kind: 'date', required: true, value: work.today.add({ days: 7 }).toString() },
    ];
    const draft = draftIn(state);
    return {
      form: 'task-new',
      title: taskNew.formTitle,
      submit: taskNew.formSubmit,
      state: draft ? { draft } : {},
      fields: list.map((field) => withAnswer(field, { ...values, ...partner.answer }, errors)),
    };
  },
  submit: async ({ work, reader }, { partner, ...values }, state) => {
    const asked = { ...values, ...(partner && partner !== nobody ? { partner } : {}) };
    try {
      return say(taskPreviewCard(reader, await previewOffer(work, asked, draftIn(state))));
    } catch (error) {
      if (!(error instanceof Refusal) || error.what.code !== 'offer-misread') throw error;
      const { problems } = error.what;
      throw new Unanswered(
        Object.fromEntries(problems.map((problem) => [problem.part, offerProblemInFull(reader, problem)])),
      );
    }
  },
};

const draftIn = (state: unknown): string | undefined => carried.safeParse(state).data?.draft;

/** Chosen where everybody fits into a list, else typed; who was found before stands there by name. */
async function partnerField({ work, reader }: Call, chosen: string | undefined) {
  const { fields } = textsFor(reader.locale).taskNew;
  const field = { name: 'partner', label: fields.partner, required: false, hint: fields.partnerHint };
  const people = (await colleagues(work)).toSorted(byName(reader));
  const options = people.map((person) => ({ value: person.personId, label: nameFor(reader, person) }));
  if (people.length >= mostOptions) {
    const name = options.find(({ value }) => value === chosen)?.label ?? chosen;
    return { field: { ...field, kind: 'text' } satisfies Field, answer: name === undefined ? {} : { partner: name } };
  }
  const everybody = [{ value: nobody, label: fields.nobody }, ...options];
  return { field: { ...field, kind: 'choice', value: nobody, options: everybody } satisfies Field, answer: {} };
}

/** How slots are typed, with two teams of this organisation where it has them. */
function slotsHint({ work, reader }: Call): string {
  const { fields } = textsFor(reader.locale).taskNew;
  const own = teamsOn(work.org, work.today)
    .filter(({ parentId }) => parentId !== null)
    .map((team) => nameFor(reader, team));
  const [first = '', second = ''] = own.length > 1 ? own : fields.teams;
  return fields.slotsHint({ first, second });
}
