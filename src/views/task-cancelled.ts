import { type Card, context, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toTasks } from './onward.ts';
import type { ShownTask } from './task.ts';

/** To somebody who was part of a task: there is nothing left to do. */
export function taskCancelledCard(reader: Reader, { number, title, cancelled }: ShownTask): Card {
  const { task: texts } = textsFor(reader.locale);
  const head = texts.wasCancelled({ number, by: cancelled ? nameFor(reader, cancelled.by) : undefined });
  return {
    tone: 'closed',
    title: head,
    body: [line(title), context(texts.wasCancelledNext), toTasks(reader)],
    fallback: dots(head, typed(reader, words.task, words.list)),
  };
}
