import { z } from 'zod';
import { titleFrom } from '../domain/tasks/title.ts';
import { Refusal } from '../errors.ts';
import { taskNewForm } from '../forms/task-new.ts';
import { checkTasks } from '../services/helping/check.ts';
import { type TeamAsked, whoHelpsWhom } from '../services/helping/who.ts';
import { withNames } from '../services/people/mentioned.ts';
import { cancelTask } from '../services/tasks/cancel.ts';
import { claimTask } from '../services/tasks/claim.ts';
import { openTasksFor } from '../services/tasks/claimable.ts';
import { confirmTask } from '../services/tasks/confirm.ts';
import { taskDetails } from '../services/tasks/details.ts';
import { finishTask } from '../services/tasks/finish.ts';
import { ownTasks } from '../services/tasks/mine.ts';
import { previewOffer } from '../services/tasks/preview.ts';
import { releaseTask } from '../services/tasks/release.ts';
import { stillOnTask } from '../services/tasks/still-on.ts';
import type { Asked } from '../services/tasks/wanted.ts';
import { nameFor } from '../texts/names.ts';
import { words } from '../texts/words.ts';
import { helpingCard } from '../views/helping.ts';
import { helpingCardWithPicture } from '../views/helping-chart.ts';
import { taskCheckCard } from '../views/task-check.ts';
import { confirmedNotice } from '../views/task-counted.ts';
import { taskDetailsCard } from '../views/task-details.ts';
import { myTasksCard, openTasksCard } from '../views/task-list.ts';
import { pressed } from '../views/task-pressed.ts';
import { taskPreviewCard } from '../views/task-preview.ts';
import { ask, notice, say, sayWithPictures } from './answers.ts';
import { type Call, type Command, unknownVerb, verb } from './command.ts';

const number = z.object({
  task: z
    .string()
    .regex(/^#?\d{1,9}$/)
    .transform((text) => Number(text.replace('#', ''))),
});
const takesNumber = [{ kind: 'word', name: 'task' }] as const;
/** In UTF-16 units. */
const longestNote = 200;
const numberExamples = { en: ['12'], zh: ['12'] };

const part = z.string().max(1_000).optional();
const offer = z.object({
  ...{ title: part, kind: part, customer: part, partner: part },
  ...{ slots: part, points: part, indicator: part, due: part },
});

export const task: Command = {
  name: words.task,
  summary: (texts) => texts.task.summary,
  verbs: [
    verb({
      examples: { en: ['', '12'], zh: ['', '12'] },
      takes: takesNumber,
      input: z.object({ task: z.string().optional() }),
      run: (call, { task: said }) => {
        if (said === undefined) return listOpen(call);
        const read = number.safeParse({ task: said });
        if (!read.success) throw unknownVerb(`${words.task.en} ${said}`, said, task);
        return showTask(call, read.data.task);
      },
    }),
    verb({
      word: words.new,
      examples: {
        en: [
          'Joint visit for a renewal customer=Acme slots=2 points=30 due=11-27',
          'Demo for their board kind=cross-region partner=@li slots=East 60%, South 40%, any 20% overlay indicator=help',
        ],
        zh: [
          '联合拜访，促成续约 客户=华星 名额=2 积分=30 截止=11-27',
          '给董事会讲方案 类型=跨区支援 对方=@李娜 名额=华东 60%、华南 40%、任何 20% 额外 指标=跨区支援',
        ],
      },
      takes: [
        { kind: 'named', name: 'kind', word: { en: 'kind', zh: '类型' } },
        { kind: 'named', name: 'customer', word: { en: 'customer', zh: '客户' } },
        { kind: 'named', name: 'points', word: { en: 'points', zh: '积分' } },
        { kind: 'named', name: 'indicator', word: { en: 'indicator', zh: '指标' } },
        { kind: 'named', name: 'due', word: { en: 'due', zh: '截止' } },
        { kind: 'named', name: 'slots', word: { en: 'slots', zh: '名额' }, several: true },
        { kind: 'named', name: 'partner', word: { en: 'partner', zh: '对方' }, several: true },
        { kind: 'rest', name: 'title' },
      ],
      input: offer,
      run: async (call, said) => {
        const asked: Asked = { ...(await suggested(call)), ...typedOf(said) };
        if (Object.keys(typedOf(said)).length === 0) return ask(await taskNewForm.form(call, asked));
        return say(taskPreviewCard(call.reader, await previewOffer(call.work, asked)));
      },
    }),
    verb({ word: words.list, examples: { en: [''], zh: [''] }, takes: [], input: z.object({}), run: listOpen }),
    verb({
      word: words.mine,
      examples: { en: [''], zh: [''] },
      takes: [],
      input: z.object({}),
      run: async ({ work, reader }) => say(myTasksCard(reader, await ownTasks(work))),
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
      examples: { en: ['12', '12 Terms agreed with their buyer'], zh: ['12', '12 条款已经和采购谈定'] },
      takes: [...takesNumber, { kind: 'rest', name: 'note' }],
      input: number.extend({ note: z.string().max(longestNote).optional() }),
      run: async ({ work, reader }, input) => {
        const note = await withNames(work, input.note ?? '', (person) => nameFor(reader, person));
        return notice(pressed.finished(reader, await finishTask(work, input.task, note.trim() || undefined)));
      },
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

const typedOf = (said: z.infer<typeof offer>): Asked =>
  Object.fromEntries(Object.entries(said).filter(([, word]) => word !== undefined));

/** What the message that it was said about tells of the task. */
async function suggested({ work, reader, quoted }: Call) {
  const title = titleFrom(await withNames(work, quoted ?? '', (person) => nameFor(reader, person)));
  return title === undefined ? {} : { title };
}

export async function listOpen({ work, reader }: Call) {
  return say(openTasksCard(reader, await openTasksFor(work)));
}

export async function showTask({ work, reader }: Call, number: number) {
  return say(taskDetailsCard(reader, await taskDetails(work, number)));
}
