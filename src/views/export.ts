import { type Card, context, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { words } from '../texts/words.ts';
import { toMyGoals } from './onward.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownExporting {
  /** Undefined: of the whole organisation. */
  readonly of: Named | undefined;
  /** It is the reader. */
  readonly own: boolean;
}

/** A file is on its way: what will be in it, and what will not. */
export function exportComingCard(reader: Reader, { of, own }: ShownExporting): Card {
  const { exports: texts } = textsFor(reader.locale);
  const title = own ? texts.own : of ? texts.ofPerson({ person: nameFor(reader, of) }) : texts.ofAll;
  return {
    tone: 'done',
    title,
    body: [
      line(of ? texts.holds : texts.holdsAll),
      line(own ? texts.ownPay : texts.noPay),
      ...(of ? [line(texts.others)] : []),
      context(texts.whenReady),
      toMyGoals(reader),
    ],
    fallback: title,
  };
}

/** Where the messenger does not take the file. */
export function exportLostCard(reader: Reader, { of, own }: ShownExporting): Card {
  const { exports: texts } = textsFor(reader.locale);
  const rest = own ? [] : [of ? `@${nameFor(reader, of)}` : words.company];
  const command = typed(reader, words.export, ...rest);
  return {
    tone: 'unrecorded',
    title: texts.lost,
    body: [line(texts.lostNext({ command }))],
    fallback: dots(texts.lost, command),
  };
}
