import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { nameFor } from '../texts/names.ts';
import type { Reader } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import type { Digest } from './digest.ts';

const mostCustomers = 4;
const mostNotes = 2;
/** In graphemes. */
const longest = 60;

/** For whom people work, and what they wrote: for a chat that shows everything. */
export function detailTexts(reader: Reader, { details }: Digest): string[] {
  if (!details) return [];
  const { digestLines } = textsFor(reader.locale);
  const { customers, notes } = details;
  const shown = customers
    .slice(0, mostCustomers)
    .map(({ number, customer, state }) =>
      digestLines.customer({ number, customer: shorten(customer, longest), state: digestLines.states[state] }),
    );
  const rest = customers.length - shown.length;
  const listed = dots(...shown, ...(rest > 0 ? [digestLines.moreCustomers({ count: rest })] : []));
  return [
    ...(listed ? [digestLines.customers({ customers: listed })] : []),
    ...notes
      .slice(0, mostNotes)
      .map(({ who, note }) =>
        digestLines.note({ who: nameFor(reader, who), note: shorten(note.replaceAll(/\s+/g, ' '), longest) }),
      ),
  ];
}
