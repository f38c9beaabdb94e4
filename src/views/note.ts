import { buttons, type Card, context, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

export interface ArrivedNote {
  readonly from: { readonly name: string; readonly alias: string | null };
  readonly text: string;
}

/** So much of it fits into a title beside a name. */
const inTitle = { 'zh-CN': 36, en: 40 } as const;

/** What a manager has somebody told, in the manager's words. */
export function noteCard(reader: Reader, { from, text }: ArrivedNote): Card {
  const { note: texts, brief, status } = textsFor(reader.locale);
  const name = nameFor(reader, from);
  const short = shorten(text, inTitle[reader.locale]);
  const title = texts.arrives({ from: name, text: short });
  return {
    tone: 'asks',
    title,
    body: [
      ...(short === text ? [] : [line(brief.quoted({ text }))]),
      context(texts.answer({ from: name })),
      buttons(
        { action: 'report', label: status.report, value: {}, style: 'primary' },
        { action: 'my-goals', label: status.myGoals, value: {} },
      ),
    ],
    fallback: dots(title, typed(reader, words.goal)),
  };
}
