import { type Button, type Card, context, type Line, line } from '../card/card.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import type { ShownTask, ValuedTask } from './task.ts';
import { holderNames, slotsText } from './task-slots.ts';
import { shortWorthText } from './task-worth.ts';

/** A list is read, not studied: what is beyond this is counted. */
const most = 8;

/** Open tasks, those first that the reader could claim. */
export function openTasksCard(
  reader: Reader,
  tasks: readonly { readonly task: ValuedTask; readonly claimable: boolean }[],
): Card {
  const { task: texts } = textsFor(reader.locale);
  const count = tasks.filter(({ claimable }) => claimable).length;
  const title = count > 0 ? texts.listTitle({ count }) : texts.listTitleOfOthers({ count: tasks.length });
  const rows = tasks.map(({ task, claimable }) =>
    row(reader, task, claimable ? button(reader, 'claim', task) : button(reader, 'task-details', task)),
  );
  return listCard(reader, title, rows);
}

export interface ShownOwnTasks {
  readonly toConfirm: readonly ValuedTask[];
  readonly held: readonly ValuedTask[];
  /** Held or asked for, and up to somebody else. */
  readonly waiting: readonly ValuedTask[];
}

/** The reader's tasks, with what is up to the reader first. */
export function myTasksCard(reader: Reader, { toConfirm, held, waiting }: ShownOwnTasks): Card {
  const { task: texts, home } = textsFor(reader.locale);
  const title = texts.mineTitle({ held: held.length, toConfirm: toConfirm.length, waiting: waiting.length });
  return listCard(reader, title, [
    ...toConfirm.map((task) => {
      const { number, title } = task;
      const holders = holderNames(reader, task);
      return line(home.toConfirm({ number, title, holders }), button(reader, 'confirm', task));
    }),
    ...held.map((task) => row(reader, task, button(reader, 'done', task))),
    ...waiting.map((task) => row(reader, task, button(reader, 'task-details', task))),
  ]);
}

function listCard(reader: Reader, title: string, rows: readonly Line[]): Card {
  const { task } = textsFor(reader.locale);
  const beyond = rows.length - most;
  const next = task.listNext({ command: typed(reader, words.task, words.new) });
  return {
    tone: 'plain',
    title,
    body: [...rows.slice(0, most), context(beyond > 0 ? dots(task.more({ count: beyond }), next) : next)],
    fallback: dots(title, next),
  };
}

/** One line of a list, with what can be done about it. Customers stand in no list. */
function row(reader: Reader, task: ValuedTask, button: Button): Line {
  const { task: texts } = textsFor(reader.locale);
  const { number, title, dueOn } = task;
  const worth = shortWorthText(reader, task);
  return line(
    texts.row({ number, title, worth, slots: slotsText(reader, task), due: dayText(reader.locale, dueOn) }),
    button,
  );
}

function button(reader: Reader, action: 'claim' | 'done' | 'confirm' | 'task-details', { number }: ShownTask): Button {
  const { task } = textsFor(reader.locale);
  const labels = { claim: task.claim, done: task.done, confirm: task.confirm, 'task-details': task.details };
  return { action, label: labels[action], value: { task: number } };
}
