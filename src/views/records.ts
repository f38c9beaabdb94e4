import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable, shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

interface Changes {
  readonly records: number;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly gone: number;
}

interface RowProblem {
  readonly row: number;
  readonly what: 'no-table' | 'no-heading' | 'second-heading' | 'no-id-column' | 'no-id' | 'twice';
}

export interface ShownRecords {
  readonly draftId: string;
  readonly object: string;
  /** The heading of the column that says which record it is. */
  readonly id?: string | undefined;
  readonly comes: Changes | { readonly problems: readonly RowProblem[] };
}

/** In which draft the sheet is kept. */
type Kept = { readonly draft: string; readonly kept: 'records' | 'import' };

/** The rows of a sheet may be records of a source: how is asked for. */
const recordsButton = ({ locale }: Reader, value: Kept): Button => ({
  action: 'records-of',
  label: textsFor(locale).records.button,
  value,
});

/** The same below what a sheet would be imported as. */
export const maybeRecordsLine = (reader: Reader, draft: string): Line =>
  line(textsFor(reader.locale).records.maybe, recordsButton(reader, { draft, kept: 'import' }));

/** A sheet that is none of those that are imported. */
export function recordsOfferedCard(reader: Reader, draft: string): Card {
  const { records: texts } = textsFor(reader.locale);
  return {
    tone: 'asks',
    title: texts.unknown,
    body: [
      line(texts.maybe),
      buttons({ ...recordsButton(reader, { draft, kept: 'records' }), style: 'primary' }, discard(reader, draft)),
    ],
    fallback: texts.unknown,
  };
}

/** What the records of a sheet would change, or the rows that are none. Nothing of it is taken in yet. */
export function recordsPreviewCard(reader: Reader, shown: ShownRecords): Card {
  const { records: texts } = textsFor(reader.locale);
  const { draftId: draft, comes } = shown;
  const change: Button = { action: 'records-of', label: texts.change, value: { draft, kept: 'records' } };
  if ('problems' in comes) return problemsCard(reader, shown, comes.problems, change);
  const title = texts.title({ records: comes.records, object: quotable(reader, shown.object) });
  return {
    tone: 'asks',
    title,
    body: [
      line(texts.changes({ ...comes, gone: 0 })),
      ...(comes.gone > 0 ? [line(texts.gone({ count: comes.gone }))] : []),
      buttons(
        { action: 'records-take', label: texts.take, value: { draft }, style: 'primary' },
        change,
        discard(reader, draft),
      ),
    ],
    fallback: title,
  };
}

/** So many rows stand on a card; the rest is counted. */
const mostShown = 4;

function problemsCard(
  reader: Reader,
  { draftId, id }: ShownRecords,
  problems: readonly RowProblem[],
  change: Button,
): Card {
  const { records: texts } = textsFor(reader.locale);
  const title = texts.nothing({ problems: problems.length });
  const more = problems.length - mostShown;
  return {
    tone: 'unrecorded',
    title,
    body: [
      ...problems
        .slice(0, mostShown)
        .map(({ row, what }) => line(texts.problem({ row, what: wrongText(reader, what, id ?? '') }))),
      ...(more > 0 ? [line(texts.more({ count: more }))] : []),
      context(texts.fix),
      buttons(change, discard(reader, draftId)),
    ],
    fallback: title,
  };
}

function wrongText({ locale }: Reader, what: RowProblem['what'], id: string): string {
  const wrong = textsFor(locale).records.wrong[what];
  return typeof wrong === 'string' ? wrong : wrong({ id: shorten(id.replaceAll(/\s+/g, ' '), 24) });
}

/** What was taken in; what it counts for is told by itself. */
export function recordsTakenCard(
  reader: Reader,
  taken: Changes & { readonly object: string; readonly mapped: boolean },
): Card {
  const { records: texts } = textsFor(reader.locale);
  const title = texts.taken({ records: taken.records, object: quotable(reader, taken.object) });
  const next = taken.mapped ? texts.counting : texts.mapNext;
  return {
    tone: 'done',
    title,
    body: [line(texts.changes(taken)), context(dots(next, typed(reader, words.source)))],
    fallback: dots(title, typed(reader, words.source)),
  };
}

export function recordsDiscardedCard(reader: Reader): Card {
  const { records: texts } = textsFor(reader.locale);
  return {
    tone: 'closed',
    title: texts.discarded,
    body: [context(dots(texts.anew, typed(reader, words.source)))],
    fallback: dots(texts.discarded, typed(reader, words.source)),
  };
}

const discard = ({ locale }: Reader, draft: string): Button => ({
  action: 'records-discard',
  label: textsFor(locale).records.discard,
  value: { draft },
});
