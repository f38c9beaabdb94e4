import { buttons, type Card, context, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toTasks } from './onward.ts';

export interface Returned {
  readonly number: number;
  readonly title: string;
  readonly customer: string | null;
  readonly by: { readonly name: string; readonly alias: string | null };
  /** It is still the reader's to do. */
  readonly waits: boolean;
}

/** To whoever did a part of a task, privately: the other side has given it back. */
export function taskReturnedCard(reader: Reader, { number, title: said, customer, by, waits }: Returned): Card {
  const { credit, task } = textsFor(reader.locale);
  const about = { number, by: nameFor(reader, by) };
  const title = waits ? credit.returned(about) : credit.returnedSince(about);
  const value = { task: number };
  const next = waits ? typed(reader, words.task, words.done, String(number)) : typed(reader, words.task, words.list);
  return {
    tone: waits ? 'asks' : 'closed',
    title,
    body: [
      line(said),
      ...(customer ? [line(task.customer({ customer }))] : []),
      ...(waits
        ? [
            context(credit.returnedNext),
            buttons(
              { action: 'done', label: task.done, value, style: 'primary' },
              { action: 'release', label: task.release, value },
            ),
          ]
        : [toTasks(reader)]),
    ],
    fallback: dots(title, next),
  };
}
