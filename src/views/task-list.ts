import { type Card, context } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { type ShownTask, taskRow } from './task.ts';

/** A list is read, not studied: what is beyond this is counted. */
const most = 8;

/** Tasks that can be claimed. */
export function openTasksCard(reader: Reader, tasks: readonly ShownTask[]): Card {
  const { task } = textsFor(reader.locale);
  return listCard(reader, task.listTitle({ count: tasks.length }), tasks, { action: 'claim', label: task.claim });
}

/** Tasks that the reader holds. */
export function myTasksCard(reader: Reader, tasks: readonly ShownTask[]): Card {
  const { task } = textsFor(reader.locale);
  return listCard(reader, task.mineTitle({ count: tasks.length }), tasks, { action: 'done', label: task.done });
}

function listCard(
  reader: Reader,
  title: string,
  tasks: readonly ShownTask[],
  button: { readonly action: string; readonly label: string },
): Card {
  const { task } = textsFor(reader.locale);
  const beyond = tasks.length - most;
  const next = task.listNext({ command: typed(reader, words.task, words.new) });
  return {
    tone: 'plain',
    title,
    body: [
      ...tasks.slice(0, most).map((shown) => taskRow(reader, shown, { ...button, value: { task: shown.number } })),
      context(beyond > 0 ? dots(task.more({ count: beyond }), next) : next),
    ],
    fallback: dots(title, next),
  };
}
