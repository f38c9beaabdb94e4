import { buttons, type Card, context, line } from '../card/card.ts';
import type { SourceKey } from '../domain/sources/labels.ts';
import { momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, sourceName, sourceWord } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { errandFailed, type FailedErrand } from './errand-failed.ts';
import { fieldsFound, objectsFound, type ShownObject } from './errand-found.ts';
import { type ReadKind, readThrough, type ShownTally, type ShownThrough, tallyText } from './errand-through.ts';
import { type ShownTried, triedOut } from './errand-tried.ts';

export interface ShownErrand {
  readonly id: string;
  readonly source: SourceKey;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** When it goes on, where that is later, and why. */
  readonly goesOn: { readonly at: Temporal.Instant; readonly why: FailedErrand['why'] } | undefined;
  readonly failed: FailedErrand | undefined;
  readonly what: ShownWhat;
}

type ShownWhat =
  | { readonly kind: 'connect'; readonly account: string | undefined }
  | { readonly kind: 'objects'; readonly like: string | undefined; readonly found: readonly ShownObject[] | undefined }
  | {
      readonly kind: 'fields';
      readonly object: string;
      readonly found: readonly { readonly label: string }[] | undefined;
    }
  | ShownTried
  | {
      readonly kind: ReadKind;
      readonly progress: ShownTally | undefined;
      readonly through: readonly ShownThrough[] | undefined;
      readonly stuck: readonly Omit<ShownThrough, 'tally'>[];
    };

/** What somebody wants of a system: that it is under way, what came of it, or what to do about it. */
export function errandCard(reader: Reader, errand: ShownErrand): Card {
  const { id, source, what, failed } = errand;
  const stuck = 'stuck' in what ? what.stuck : [];
  if (failed) return errandFailed(reader, { id, source, kind: what.kind, failed, stuck });
  if (errand.state !== 'done') return underWayCard(reader, errand);
  switch (what.kind) {
    case 'connect':
      return connectedCard(reader, source, what.account ?? '');
    case 'objects':
      return objectsFound(reader, source, { like: what.like, found: what.found ?? [] });
    case 'fields':
      return fieldsFound(reader, { id, object: what.object, found: what.found ?? [] });
    case 'try':
      return triedOut(reader, id, what);
    default:
      return readThrough(reader, source, what.kind, what.through ?? []);
  }
}

function underWayCard(reader: Reader, errand: ShownErrand): Card {
  const { errand: texts } = textsFor(reader.locale);
  const { goesOn, what } = errand;
  const title = titleUnderWay(reader, errand);
  const progress = 'progress' in what ? what.progress : undefined;
  return {
    tone: 'plain',
    title,
    body: [
      ...(progress ? [line(tallyText(reader, progress, 'with what was read'))] : []),
      ...(goesOn
        ? [line(texts.goesOn({ why: capital(texts.why[goesOn.why]), when: momentText(reader, goesOn.at) }))]
        : []),
      context(dots(texts.queued, texts.see({ command: typed(reader, words.source) }))),
    ],
    fallback: title,
  };
}

function titleUnderWay(reader: Reader, { source: key, what }: ShownErrand): string {
  const { under } = textsFor(reader.locale).errand;
  const source = sourceName(reader, key);
  switch (what.kind) {
    case 'fields':
      return under.fields({ source, object: quotable(reader, what.object) });
    case 'try': {
      const indicator = what.indicator ? indicatorName(reader, what.indicator) : what.draft.indicator;
      return under.try({ object: quotable(reader, what.draft.label), indicator });
    }
    default:
      return under[what.kind]({ source });
  }
}

function connectedCard(reader: Reader, source: SourceKey, account: string): Card {
  const { errand: texts } = textsFor(reader.locale);
  const title = texts.connected({ source: capital(sourceName(reader, source)), account: quotable(reader, account) });
  return {
    tone: 'done',
    title,
    body: [
      context(source === 'files' ? texts.sendNext : texts.mapNext),
      buttons(
        // Nothing is in it before somebody has sent a file.
        ...(source === 'files'
          ? []
          : [{ action: 'map-source', label: texts.mapNow, value: { source }, style: 'primary' } as const]),
        { action: 'sources', label: texts.sources, value: {} },
      ),
    ],
    fallback: dots(
      title,
      source === 'files' ? typed(reader, words.source) : typed(reader, words.source, words.map, sourceWord(source)),
    ),
  };
}
