import { type Card, context, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';

/** To whoever offered a task: it is stored, and where it will show. */
export function offeredCard(reader: Reader, offered: { readonly number: number; readonly chats: number }): Card {
  const { task: texts } = textsFor(reader.locale);
  const title = texts.offered(offered);
  const bind = texts.bindNext({ command: typed(reader, words.team, words.here) });
  const list = texts.offeredNext({ command: typed(reader, words.task, words.list) });
  const next = offered.chats === 0 ? bind : list;
  return {
    tone: 'done',
    title,
    body: [...(offered.chats === 0 ? [line(bind)] : []), context(list)],
    fallback: dots(title, next),
  };
}
