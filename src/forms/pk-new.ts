import { z } from 'zod';
import type { Field } from '../card/form.ts';
import { say } from '../commands/answers.ts';
import type { Call } from '../commands/command.ts';
import { mayCompete } from '../domain/contests/contest.ts';
import { Refusal } from '../errors.ts';
import { type ContestPlace, contestPlaces } from '../services/contests/chats.ts';
import { previewContest } from '../services/contests/draft.ts';
import { indicatorsOn } from '../services/indicators/read.ts';
import { leadingIndicator } from '../services/scorecards/leading.ts';
import { teamsOn } from '../services/teams/read.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { contestPreviewCard } from '../views/contest-preview.ts';
import { contestProblemInFull } from '../views/contest-problem.ts';
import { type FormKind, Unanswered, withAnswer } from './form.ts';

/** The contest that was shown and is changed, if there is one. */
const carried = z.object({ draft: z.uuid() });

/** Messengers show no longer list to choose from. */
const mostOptions = 100;
/** Stands for no choice: what was chosen once cannot be taken back in every messenger. */
const none = 'none';

/** A contest against a colleague, or between teams; the answer is a preview. */
export const pkNewForm: FormKind = {
  name: 'pk-new',
  form: async (call, values = {}, errors = {}, state) => {
    const { reader, work } = call;
    const { contestNew } = textsFor(reader.locale);
    const { fields } = contestNew;
    const competing = indicatorsOn(work.org, work.today)
      .filter(mayCompete)
      .map((indicator) => ({ value: indicator.key, label: capital(indicatorName(reader, indicator)) }));
    const places = await contestPlaces(work, call.chatId);
    const { org, today } = work;
    const leading = places[0] && leadingIndicator(org, teamsOn(org, today), places[0].team.id, today);
    const list: Field[] = [
      { name: 'sides', label: fields.sides, kind: 'text', required: true, hint: fields.sidesHint },
      {
        name: 'indicator',
        label: fields.indicator,
        kind: 'choice',
        required: true,
        value: leading && mayCompete(leading) ? leading.key : (competing[0]?.value ?? ''),
        options: competing,
      },
      {
        name: 'by',
        label: fields.by,
        kind: 'choice',
        required: true,
        value: 'attainment',
        hint: fields.byHint,
        options: (['attainment', 'value'] as const).map((value) => ({ value, label: fields.byOptions[value] })),
      },
      { name: 'from', label: fields.from, kind: 'date', required: true, value: work.today.add({ days: 1 }).toString() },
      {
        name: 'until',
        label: fields.until,
        kind: 'date',
        required: true,
        value: work.today.add({ days: 9 }).toString(),
      },
      { name: 'min', label: fields.min, kind: 'text', required: false, hint: fields.minHint },
      {
        name: 'tie',
        label: fields.tie,
        kind: 'choice',
        required: false,
        value: none,
        options: [{ value: none, label: fields.noTie }, ...competing],
      },
      ...placeField(call, places),
    ];
    const draft = carried.safeParse(state).data?.draft;
    return {
      form: 'pk-new',
      title: contestNew.formTitle,
      submit: contestNew.submit,
      state: draft ? { draft } : {},
      fields: list.map((field) => withAnswer(field, values, errors)),
    };
  },
  submit: async ({ work, reader, chatId }, { tie, ...values }, state) => {
    const asked = { ...values, ...(tie && tie !== none ? { tie } : {}) };
    const draft = carried.safeParse(state).data?.draft;
    try {
      return say(contestPreviewCard(reader, await previewContest(work, asked, chatId, draft)));
    } catch (error) {
      if (!(error instanceof Refusal) || error.what.code !== 'contest-misread') throw error;
      const { problems } = error.what;
      throw new Unanswered(
        Object.fromEntries(
          // Where there is one chat alone, no field asks for it.
          problems.map((one) => [one.part === 'chat' ? 'sides' : one.part, contestProblemInFull(reader, one)]),
        ),
      );
    }
  },
};

/** Asked for where there are several; the first is that where it was asked for, or the nearest. */
function placeField({ reader }: Call, all: readonly ContestPlace[]): Field[] {
  const { link, contestNew } = textsFor(reader.locale);
  const places = all.slice(0, mostOptions);
  const [first, ...others] = places;
  if (!first || others.length === 0) return [];
  const { fields } = contestNew;
  const options = places.map(({ id, name, team, platform }) => ({
    value: id,
    label: fields.chatOption({ team: nameFor(reader, team), platform: link.platforms[platform], name }),
  }));
  return [{ name: 'chat', label: fields.chat, kind: 'choice', required: true, value: first.id, options }];
}
