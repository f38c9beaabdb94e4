import { momentText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';

interface Noted {
  readonly to: { readonly name: string; readonly alias: string | null };
  readonly at: Temporal.Instant;
  readonly again: boolean;
}

/** What a press on words for somebody is answered. */
export function notedText(reader: Reader, { to, at, again }: Noted): string {
  const { note } = textsFor(reader.locale);
  const name = nameFor(reader, to);
  return again ? note.again({ to: name, when: momentText(reader, at) }) : note.goes({ to: name });
}
