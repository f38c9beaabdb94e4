import { type Button, buttons, type Card, context, line } from '../card/card.ts';
import type { SourceKey } from '../domain/sources/labels.ts';
import type { SourceFailure } from '../errors.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { sourceName } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable, shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import type { ReadKind } from './errand-through.ts';
import { settingText } from './source-setting.ts';

export interface FailedErrand {
  readonly why: SourceFailure | 'internal';
  /** The vendor's own word for it, or the name of the setting that is not right. */
  readonly said: string;
}

interface Ended {
  readonly id: string;
  readonly source: SourceKey;
  readonly kind: 'connect' | 'objects' | 'fields' | 'try' | ReadKind;
  readonly failed: FailedErrand;
  /** The mappings that could not be read. */
  readonly stuck: readonly { readonly number: number; readonly label: string }[];
}

/** It came to nothing: why, and what to do about that. */
export function errandFailed(reader: Reader, { id, source: key, kind, failed, stuck }: Ended): Card {
  const { errand: texts } = textsFor(reader.locale);
  const source = sourceName(reader, key);
  const title = texts.failed[kind]({ source, why: texts.why[failed.why] });
  const anew: Button = { action: 'connect-source', label: texts.enterAnew, value: { source: key } };
  const again: Button = { action: 'errand-again', label: texts.again, value: { errand: id } };
  const row: Record<FailedErrand['why'], readonly [Button, ...Button[]]> = {
    credentials: [anew, again],
    setting: [anew],
    address: [anew, again],
    unknown: [{ action: 'map-source', label: texts.mapNow, value: { source: key } }, again],
    transient: [again],
    'rate-limited': [again],
    forbidden: [again],
    cursor: [again],
    malformed: [again],
    internal: [again],
  };
  const [first, ...others] = row[failed.why];
  const reads = kind === 'first' || kind === 'sync' || kind === 'reconcile' || kind === 'push';
  const said = failed.why === 'setting' ? '' : shorten(failed.said.trim(), 80);
  return {
    tone: 'asks',
    title,
    body: [
      line(whatToDo(reader, key, failed)),
      ...(stuck.length > 0 ? [line(texts.stuck({ mappings: stuckText(reader, stuck) }))] : []),
      ...(said || reads
        ? [context(dots(...(said ? [texts.said({ said })] : []), ...(reads ? [texts.kept] : [])))]
        : []),
      buttons({ ...first, style: 'primary' }, ...others),
    ],
    fallback: dots(title, typed(reader, words.source)),
  };
}

/** So many are named, more are counted. */
const mostStuck = 3;

function stuckText(reader: Reader, stuck: Ended['stuck']): string {
  const { errand: texts, status } = textsFor(reader.locale);
  const named = stuck.slice(0, mostStuck).map(({ number, label }) => `#${number} “${quotable(reader, label)}”`);
  const more = stuck.length - named.length;
  return [...named, ...(more > 0 ? [texts.stuckMore({ count: more })] : [])].join(status.listMark);
}

/** What to do about it, where a person can do something. */
export function whatToDo(reader: Reader, source: SourceKey, { why, said }: FailedErrand): string {
  const { errand: texts } = textsFor(reader.locale);
  if (why === 'credentials' || why === 'forbidden') return texts[why][source];
  return why === 'setting' ? texts.todo.setting({ setting: settingText(reader, said) }) : texts.todo[why];
}
