import type { Field } from '../card/form.ts';
import { sayWithPictures } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import { readComingDay } from '../domain/day.ts';
import { meantReviewIn, periodMeant } from '../services/reviews/meant.ts';
import { possibleOwners } from '../services/reviews/people.ts';
import { teamToReview } from '../services/reviews/scope.ts';
import { reviewFor } from '../services/reviews/shown.ts';
import { type NewAction, raiseAction } from '../services/reviews/write.ts';
import { textsFor } from '../texts/index.ts';
import { byName, nameFor } from '../texts/names.ts';
import { reviewCard } from '../views/review.ts';
import { type FormKind, Unanswered, type Values, withAnswer } from './form.ts';

const mostLetters = 200;

/** What is to be done next, by whom, and by when. */
export const reviewActionForm: FormKind = {
  name: 'review-action',
  form: async ({ work, reader }, values = {}, errors = {}, state) => {
    const { review: texts } = textsFor(reader.locale);
    const meant = meantReviewIn(state);
    teamToReview(work, meant.team, 'review');
    const owners = (await possibleOwners(work, meant.team)).toSorted(byName(reader));
    const due = work.today.add({ days: 14 }).toString();
    const list: Field[] = [
      { name: 'text', label: texts.actionField, kind: 'text', required: true, hint: texts.seenBy },
      {
        ...{ name: 'owner', label: texts.ownerField, kind: 'choice', required: true },
        options: owners.map((person) => ({ value: person.id, label: nameFor(reader, person) })),
      },
      { name: 'due', label: texts.dueField, kind: 'date', required: true, value: due },
    ];
    return {
      form: 'review-action',
      title: texts.actionForm,
      submit: texts.actionSubmit,
      state: meant,
      fields: list.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async (call, values, state) => {
    const { work, reader, typeface } = call;
    const meant = meantReviewIn(state);
    teamToReview(work, meant.team, 'review');
    await raiseAction(work, meant.team, periodMeant(work, meant), await readAnswers(call, meant.team, values));
    const { review, ...scope } = await reviewFor(work, meant);
    return sayWithPictures(reviewCard(reader, review, { ...scope, typeface }));
  },
};

async function readAnswers({ work, reader }: Call, teamId: string, values: Values): Promise<NewAction> {
  const { review: texts, refusal } = textsFor(reader.locale);
  const text = (values.text ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, mostLetters);
  const owner = (await possibleOwners(work, teamId)).find(({ id }) => id === values.owner);
  const typed = values.due?.trim() ?? '';
  const dueOn = readComingDay(typed, work.today);
  const over = dueOn && Temporal.PlainDate.compare(dueOn, work.today) < 0;
  if (text && owner && dueOn && !over) return { text, ownerId: owner.id, dueOn };
  throw new Unanswered({
    ...(text ? {} : { text: refusal.missingInput }),
    ...(owner ? {} : { owner: values.owner ? texts.nobody : refusal.missingChoice }),
    ...(over ? { due: texts.dueOver } : dueOn ? {} : { due: typed ? texts.noDay : refusal.missingInput }),
  });
}
