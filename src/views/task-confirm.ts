import { buttons, type Card, context, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toTasks } from './onward.ts';
import { confirmedText, holderNames, type ShownTask } from './task.ts';

/** To the requester alone: is it done? Once answered, the card says so. */
export function taskConfirmCard(reader: Reader, task: ShownTask): Card {
  const { task: texts } = textsFor(reader.locale);
  const { number, points, state, title, customer } = task;
  const command = typed(reader, words.task, words.confirm, String(number));
  if (state !== 'done') {
    const answer =
      state === 'confirmed'
        ? confirmedText(reader, task)
        : texts.returned({ number, holders: holderNames(reader, task) });
    return {
      tone: state === 'confirmed' ? 'done' : 'closed',
      title: answer,
      body: [line(title), toTasks(reader)],
      fallback: answer,
    };
  }
  const ask = texts.confirmAsk({ number, holders: holderNames(reader, task) });
  return {
    tone: 'asks',
    title: ask,
    body: [
      line(title),
      ...(customer ? [line(texts.customer({ customer }))] : []),
      context(texts.confirmContext({ points })),
      buttons(
        { action: 'confirm', label: texts.confirm, value: { task: number }, style: 'primary' },
        { action: 'give-back', label: texts.notYet, value: { task: number } },
      ),
    ],
    fallback: dots(ask, command),
  };
}

/** To whoever offered a task: it is stored, and where it will show. */
export function offeredCard(reader: Reader, offered: { readonly number: number; readonly chats: number }): Card {
  const { task: texts } = textsFor(reader.locale);
  const title = texts.offered(offered);
  const next = texts.offeredNext({ command: typed(reader, words.task, words.list) });
  return { tone: 'done', title, body: [context(next)], fallback: dots(title, next) };
}

/** Sentences about a press, for a toast. */
export const pressed = {
  won: (reader: Reader, task: ShownTask): string =>
    textsFor(reader.locale).task.won({
      number: task.number,
      customer: task.customer ?? undefined,
      requester: nameFor(reader, task.requester),
    }),
  finished: (reader: Reader, task: ShownTask): string =>
    textsFor(reader.locale).task.finished({ number: task.number, requester: nameFor(reader, task.requester) }),
  released: (reader: Reader, { number }: ShownTask): string => textsFor(reader.locale).task.released({ number }),
  cancelled: (reader: Reader, { number }: ShownTask): string => textsFor(reader.locale).task.nowCancelled({ number }),
  returned: (reader: Reader, task: ShownTask): string =>
    textsFor(reader.locale).task.returned({ number: task.number, holders: holderNames(reader, task) }),
};
