import { z } from 'zod';
import { readComingDay } from '../domain/day.ts';
import { longestTitle, titleFrom } from '../domain/tasks/title.ts';
import { Refusal } from '../errors.ts';
import { taskNewForm } from '../forms/task-new.ts';
import { checkTasks } from '../services/helping/check.ts';
import { type TeamAsked, whoHelpsWhom } from '../services/helping/who.ts';
import { withNames } from '../services/people/mentioned.ts';
import { cancelTask } from '../services/tasks/cancel.ts';
import { claimTask } from '../services/tasks/claim.ts';
import { confirmTask } from '../services/tasks/confirm.ts';
import { finishTask } from '../services/tasks/finish.ts';
import { offerTask } from '../services/tasks/offer.ts';
import { openTasks, tasksHeldBy } from '../services/tasks/read.ts';
import { releaseTask } from '../services/tasks/release.ts';
import { slotsFor } from '../services/tasks/slots.ts';
import { stillOnTask } from '../services/tasks/still-on.ts';
import { nameFor } from '../texts/names.ts';
import { words } from '../texts/words.ts';
import { helpingCard } from '../views/helping.ts';
import { helpingCardWithPicture } from '../views/helping-chart.ts';
import { taskCheckCard } from '../views/task-check.ts';
import { offeredCard, pressed } from '../views/task-confirm.ts';
import { confirmedNotice } from '../views/task-counted.ts';
import { myTasksCard, openTasksCard } from '../views/task-list.ts';
import { ask, notice, say, sayWithPictures } from './answers.ts';
import { type Call, type Command, verb } from './command.ts';

const number = z.object({
  task: z
    .string()
    .regex(/^#?\d{1,9}$/)
    .transform((text) => Number(text.replace('#', ''))),
});
const takesNumber = [{ kind: 'word', name: 'task' }] as const;
const numberExamples = { en: ['12'], zh: ['12'] };

const offer = z.object({
  title: z.string().max(longestTitle).optional(),
  customer: z.string().max(80).optional(),
  slots: z.string().max(200).default('1'),
  points: z.coerce.number().int().min(1).max(1000).default(10),
  due: z.string().optional(),
});

export const task: Command = {
  name: words.task,
  summary: (texts) => texts.task.summary,
  verbs: [
    verb({ examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: listOpen }),
    verb({
      word: words.new,
      examples: {
        en: ['Joint visit for a renewal customer=Acme slots=2 points=30 due=11-27'],
        zh: ['联合拜访，促成续约 客户=华星 名额=2 积分=30 截止=11-27'],
      },
      takes: [
        { kind: 'named', name: 'customer', word: { en: 'customer', zh: '客户' } },
        { kind: 'named', name: 'slots', word: { en: 'slots', zh: '名额' } },
        { kind: 'named', name: 'points', word: { en: 'points', zh: '积分' } },
        { kind: 'named', name: 'due', word: { en: 'due', zh: '截止' } },
        { kind: 'rest', name: 'title' },
      ],
      input: offer,
      run: async (call, input) => {
        if (!input.title) return ask(await taskNewForm.form(call, await suggested(call)));
        const { work, reader } = call;
        const { title, points, customer } = input;
        const slots = slotsFor(work, input.slots);
        const dueOn = dueDay(input.due, work.today);
        return say(
          offeredCard(
            reader,
            await offerTask(work, {
              ...{ kind: 'jointCustomer', title, points, customer, dueOn, slots },
              indicator: 'teamwork',
            }),
          ),
        );
      },
    }),
    verb({ word: words.list, examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: listOpen }),
    verb({
      word: words.mine,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader }) =>
        say(myTasksCard(reader, await tasksHeldBy(work.tx, work.org.id, work.actor.personId))),
    }),
    verb({
      word: words.claim,
      examples: numberExamples,
      takes: takesNumber,
      input: number,
      run: async ({ work, reader }, input) => notice(pressed.won(reader, await claimTask(work, input.task))),
    }),
    verb({
      word: words.done,
      examples: numberExamples,
      takes: takesNumber,
      input: number,
      run: async ({ work, reader }, input) => notice(pressed.finished(reader, await finishTask(work, input.task))),
    }),
    verb({
      word: words.still,
      examples: numberExamples,
      takes: takesNumber,
      input: number,
      run: async ({ work, reader }, input) => notice(pressed.stillOn(reader, await stillOnTask(work, input.task))),
    }),
    verb({
      word: words.release,
      examples: numberExamples,
      takes: takesNumber,
      input: number,
      run: async ({ work, reader }, input) => notice(pressed.released(reader, await releaseTask(work, input.task))),
    }),
    verb({
      word: words.confirm,
      examples: numberExamples,
      takes: takesNumber,
      input: number,
      run: async ({ work, reader }, input) => notice(confirmedNotice(reader, await confirmTask(work, input.task))),
    }),
    verb({
      word: words.cancel,
      examples: numberExamples,
      takes: takesNumber,
      input: number,
      run: async ({ work, reader }, input) => notice(pressed.cancelled(reader, await cancelTask(work, input.task))),
    }),
    verb({
      word: words.helpers,
      examples: { en: ['', 'image', 'team=East'], zh: ['', '图', '团队=华东'] },
      takes: [
        { kind: 'named', name: 'team', word: words.team },
        { kind: 'word', name: 'as' },
      ],
      input: z.object({ team: z.string().optional(), as: z.enum([words.image.en, words.image.zh]).optional() }),
      run: (call, { team, as }) => (as ? drawHelping(call, team) : showHelping(call, team)),
    }),
    verb({ word: words.check, examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: showCheck }),
  ],
};

/** `team`: by its id, or as somebody calls it; without one the own. */
export async function showHelping({ work, reader }: Call, team?: TeamAsked) {
  return say(helpingCard(reader, await whoHelpsWhom(work, team)));
}

/** For whoever may see the details. */
export async function drawHelping({ work, reader, typeface }: Call, team?: TeamAsked) {
  const shown = await whoHelpsWhom(work, team);
  if (!shown.details) throw new Refusal({ code: 'nothing-to-show' });
  return sayWithPictures(helpingCardWithPicture(reader, shown, typeface));
}

export async function showCheck({ work, reader }: Call) {
  return say(taskCheckCard(reader, await checkTasks(work)));
}

/** What the message that it was said about tells of the task. */
async function suggested({ work, reader, quoted }: Call) {
  const title = titleFrom(await withNames(work, quoted ?? '', (person) => nameFor(reader, person)));
  return title === undefined ? {} : { title };
}

export async function listOpen({ work, reader }: Call) {
  return say(openTasksCard(reader, await openTasks(work.tx, work.org.id)));
}

function dueDay(typed: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate {
  if (!typed) return today.add({ days: 7 });
  const day = readComingDay(typed, today);
  if (!day) throw new Refusal({ code: 'unreadable-input', word: typed });
  if (Temporal.PlainDate.compare(day, today) < 0) throw new Refusal({ code: 'day-gone', word: typed });
  return day;
}
