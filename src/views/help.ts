import { buttons, type Card, context, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed, type Word } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import type { Texts } from '../texts/zh-CN/index.ts';
import { exampleReport } from './examples.ts';

/** A command as far as help shows it. */
interface Explained {
  readonly name: Word;
  readonly summary: (texts: Texts) => string;
  readonly verbs: readonly {
    readonly word?: Word;
    readonly examples: { readonly en: readonly string[]; readonly zh: readonly string[] };
  }[];
}

/** What to begin with, and every command in a line. */
export function helpCard(reader: Reader, commands: readonly Explained[]): Card {
  const texts = textsFor(reader.locale);
  const examples = dots(exampleReport(reader), typed(reader, words.goal), typed(reader, words.task));
  const title = texts.refusal.helpTitle({ examples });
  return {
    tone: 'plain',
    title,
    body: [
      ...commands.map(({ name, summary }) =>
        line(texts.refusal.helpOne({ name: typed(reader, name), summary: summary(texts) })),
      ),
      context(texts.refusal.helpMore({ command: typed(reader, words.help, words.report) })),
      buttons(
        { action: 'report', label: texts.status.report, value: {} },
        { action: 'my-goals', label: texts.status.myGoals, value: {} },
        { action: 'open-tasks', label: texts.goal.tasks, value: {} },
      ),
    ],
    fallback: title,
  };
}

/** One command with all it can do. */
export function helpOnCard(reader: Reader, { name, summary, verbs }: Explained): Card {
  const texts = textsFor(reader.locale);
  const title = texts.refusal.helpOne({ name: typed(reader, name), summary: summary(texts) });
  const lines = verbs.flatMap((verb) => exampleLines(reader, name, verb));
  return { tone: 'plain', title, body: [...new Set(lines)].map((text) => line(text)), fallback: title };
}

/** A part of a command as one can type it. */
export const exampleLines = (
  reader: Reader,
  name: Word,
  { word, examples }: Explained['verbs'][number],
): readonly string[] =>
  (reader.locale === 'zh-CN' ? examples.zh : examples.en).map((example) =>
    typed(reader, name, ...[word, example].filter((part): part is Word | string => Boolean(part))),
  );
