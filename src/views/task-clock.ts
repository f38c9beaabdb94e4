import { buttons, type Card, context, line } from '../card/card.ts';
import { dayText, momentDayText, momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { toTasks } from './onward.ts';
import { confirmedText, type ShownTask, type ValuedTask, worthAndDue } from './task.ts';
import { cancelButton } from './task-details.ts';
import { holderNames } from './task-slots.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

const freeSlots = ({ slots }: ShownTask): number => slots.filter(({ holder, closed }) => !holder && !closed).length;

/** To the requester's manager, once: nobody has taken a slot for days, and who has room. */
export function taskEscalatedCard(
  reader: Reader,
  task: ValuedTask,
  unclaimed: {
    readonly days: number;
    /** Who could claim it, and how many tasks each holds. */
    readonly room: readonly { readonly person: Named; readonly open: number }[];
    /** How many would be told if the reader cancelled it. */
    readonly told: number;
  },
): Card {
  const { task: texts, taskClock, status } = textsFor(reader.locale);
  if (task.state !== 'offered') return overCard(reader, task);
  const { number } = task;
  const title = taskClock.unclaimed({ number, days: unclaimed.days, slots: freeSlots(task) });
  const people = unclaimed.room
    .map(({ person, open }) => taskClock.roomOf({ name: nameFor(reader, person), open }))
    .join(status.listMark);
  return {
    tone: 'asks',
    title,
    body: [
      line(task.title),
      line(people ? taskClock.room({ people }) : taskClock.noRoom),
      context(
        dots(
          texts.context({ requester: nameFor(reader, task.requester), kind: texts.kinds[task.kind] }),
          worthAndDue(reader, task),
          taskClock.onceOnly,
        ),
      ),
      buttons(
        { action: 'task-details', label: texts.details, value: { task: number } },
        // A part that is done is not taken away.
        ...(task.slots.some(({ done }) => done) ? [] : [cancelButton(reader, { number, told: unclaimed.told })]),
      ),
    ],
    fallback: dots(title, typed(reader, words.task, words.list)),
  };
}

/** What has become of a task that a card was about. */
function overCard(reader: Reader, task: ValuedTask): Card {
  const title = becameText(reader, task);
  const below = title.includes(task.title) ? [] : [line(task.title)];
  return { tone: 'closed', title, body: [...below, toTasks(reader)], fallback: title };
}

function becameText(reader: Reader, task: ValuedTask): string {
  const { task: texts, taskClock } = textsFor(reader.locale);
  const { number } = task;
  const said = { number, title: shorten(task.title, 30) };
  switch (task.state) {
    case 'offered':
      return taskClock.openAgain({ number });
    case 'claimed':
      return taskClock.claimedBy({ number, holders: holderNames(reader, task) });
    case 'done':
      return taskClock.doneBy({ number, holders: holderNames(reader, task) });
    case 'confirmed':
      return confirmedText(reader, task);
    case 'cancelled':
      return texts.cancelled(said);
    case 'expired':
      return texts.expired(said);
  }
}

/** How the question stands that a card asks. */
export type ShownQuestion =
  | { readonly kind: 'waits'; readonly since: Temporal.Instant; readonly until: Temporal.Instant | undefined }
  | { readonly kind: 'still-on' | 'done' | 'gone' };

/** To a holder of whom nothing has been heard: does it go on? Once that is answered, the card says how. */
export function taskWarnedCard(reader: Reader, task: ValuedTask, question: ShownQuestion): Card {
  const { task: texts, taskClock } = textsFor(reader.locale);
  const { number } = task;
  const value = { task: number };
  const due = worthAndDue(reader, task);
  switch (question.kind) {
    case 'waits': {
      const title = taskClock.ask({ number, until: question.until && momentText(reader, question.until) });
      return {
        tone: 'asks',
        title,
        body: [
          line(task.title),
          context(dots(taskClock.silentSince({ since: momentDayText(reader, question.since) }), due)),
          buttons(
            { action: 'still-on', label: taskClock.stillOn, value, style: 'primary' },
            { action: 'release', label: texts.release, value },
          ),
        ],
        fallback: dots(title, typed(reader, words.task, words.still, String(number))),
      };
    }
    case 'still-on': {
      const title = taskClock.yours({ number });
      const done = { action: 'done', label: texts.done, value };
      return { tone: 'done', title, body: [line(task.title), context(capital(due)), buttons(done)], fallback: title };
    }
    case 'done':
    case 'gone': {
      const title = question.kind === 'done' ? taskClock.yourPartDone({ number }) : taskClock.notYours({ number });
      return { tone: 'closed', title, body: [line(task.title), toTasks(reader)], fallback: title };
    }
  }
}

/** Why a slot has opened again. */
export interface TakenBack {
  readonly since: Temporal.Instant;
  readonly asked: Temporal.Instant;
  readonly holder: Named;
  /** It is the holder who reads it, else the requester. */
  readonly own: boolean;
}

/** To a holder who did not answer, and to the requester: the slot is open again, and what has become of it. */
export function taskTakenBackCard(reader: Reader, task: ValuedTask, { since, asked, holder, own }: TakenBack): Card {
  const { task: texts, taskClock } = textsFor(reader.locale);
  const { number } = task;
  if (task.state !== 'offered') return overCard(reader, task);
  const title = own ? taskClock.takenBack({ number }) : taskClock.openAgain({ number });
  const why = own
    ? taskClock.takenBackWhy({ since: momentDayText(reader, since), asked: momentDayText(reader, asked) })
    : taskClock.openAgainWhy({ name: nameFor(reader, holder), since: momentDayText(reader, since) });
  const due = worthAndDue(reader, task);
  return {
    tone: 'plain',
    title,
    body: [
      line(task.title),
      line(why),
      context(capital(due)),
      own ? buttons({ action: 'claim', label: texts.claim, value: { task: number } }) : toTasks(reader),
    ],
    fallback: own ? dots(title, typed(reader, words.task, words.claim, String(number))) : title,
  };
}

/** To the requester: the day it was due is over, and what nobody took has closed. */
export function taskExpiredCard(reader: Reader, task: ValuedTask): Card {
  const { task: texts, taskClock } = textsFor(reader.locale);
  const { number } = task;
  if (task.state === 'cancelled') return overCard(reader, task);
  const slots = task.slots.filter(({ closed }) => closed).length;
  const holders = holderNames(reader, task);
  const due = dayText(reader.locale, task.dueOn);
  const title =
    task.state === 'expired'
      ? texts.expired({ number, title: shorten(task.title, 30) })
      : taskClock.notTaken({ number, slots, due });
  const command = typed(reader, words.task, words.new);
  return {
    tone: 'closed',
    title,
    body: [
      ...(title.includes(task.title) ? [] : [line(task.title)]),
      ...(holders ? [line(taskClock.goesOn({ holders }))] : []),
      context(taskClock.offerAnewNext({ command })),
      buttons({ action: 'offer-anew', label: taskClock.offerAnew, value: { task: number } }),
    ],
    fallback: dots(title, command),
  };
}
