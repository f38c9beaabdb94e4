import {
  type Block,
  type Button,
  buttons,
  type Card,
  type Choice,
  context,
  type Line,
  line,
  menu,
} from '../card/card.ts';
import { isBrought, type SourceKey } from '../domain/sources/labels.ts';
import { momentText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { sourceName } from '../texts/names.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { type FailedErrand, whatToDo } from './errand-failed.ts';

export interface ShownSource {
  readonly name: SourceKey;
  /** Empty while it has not let us in. */
  readonly account: string;
  readonly heardAt: Temporal.Instant | undefined;
  readonly failing: (FailedErrand & { readonly since: Temporal.Instant }) | undefined;
  readonly nextAt: Temporal.Instant | undefined;
  readonly mappings: number;
  readonly waiting: number;
  /** Where its changes are pushed to, for a system that can. */
  readonly pushTo: string | undefined;
}

interface Shown {
  readonly sources: readonly ShownSource[];
  /** Those that are not connected and could be. */
  readonly others: readonly SourceKey[];
}

/** The systems that numbers come from, each with how it is and what to do about it. */
export function sourcesCard(reader: Reader, { sources, others }: Shown): Card {
  const { source: texts, status } = textsFor(reader.locale);
  const wrong = sources.filter(needsSomebody).length;
  const count = sources.length;
  const title = count === 0 ? texts.none : wrong > 0 ? texts.some({ count, wrong }) : texts.fine({ count });
  const names = others.map((key) => sourceName(reader, key)).join(status.listMark);
  // In one: messengers have little room behind the last line.
  const pushed = sources.flatMap(({ name, pushTo }) =>
    pushTo === undefined ? [] : [texts.pushTo({ source: sourceName(reader, name), url: pushTo })],
  );
  return {
    tone: wrong > 0 ? 'asks' : 'plain',
    title,
    body: [
      ...sources.flatMap((one) => sourceLines(reader, one)),
      ...(count > 0 ? [] : [line(others.length > 0 ? texts.canBe({ names }) : texts.nothingToConnect)]),
      ...connecting(reader, others, count > 0),
      ...(pushed.length > 0 ? [context(dots(...pushed))] : []),
      ...next(reader, sources),
    ],
    fallback: dots(title, typed(reader, words.source)),
  };
}

const needsSomebody = ({ account, failing }: ShownSource): boolean => account === '' || failing !== undefined;

function sourceLines(reader: Reader, shown: ShownSource): Line[] {
  const { source: texts, errand } = textsFor(reader.locale);
  const { name, account, failing } = shown;
  const source = sourceName(reader, name);
  if (failing) {
    const since = momentText(reader, failing.since);
    const anew = ['credentials', 'setting', 'address'].includes(failing.why);
    return [
      line(
        dots(texts.failing({ source, since, why: errand.why[failing.why] }), whatToDo(reader, name, failing)),
        anew
          ? { action: 'connect-source', label: errand.enterAnew, value: { source: name } }
          : { action: 'run-source', label: errand.again, value: { source: name } },
      ),
    ];
  }
  if (account === '') {
    return [line(texts.notIn({ source }), { action: 'connect-source', label: texts.connect, value: { source: name } })];
  }
  return [line(stateText(reader, shown), stateButton(reader, shown))];
}

function stateText(reader: Reader, { name, account, heardAt, nextAt, mappings, waiting }: ShownSource): string {
  const { source: texts } = textsFor(reader.locale);
  return dots(
    texts.connected({ source: sourceName(reader, name), account: quotable(reader, account) }),
    heardText(reader, name, heardAt),
    ...(nextAt ? [texts.next({ when: momentText(reader, nextAt) })] : []),
    mappings > 0 ? texts.mappings({ count: mappings }) : texts.noMappings,
    ...(waiting > 0 ? [texts.waiting({ count: waiting })] : []),
  );
}

function heardText(reader: Reader, name: SourceKey, heardAt: Temporal.Instant | undefined): string {
  const { source: texts } = textsFor(reader.locale);
  const said = heardAt && { when: momentText(reader, heardAt) };
  if (isBrought(name)) return said ? texts.came(said) : texts.neverCame;
  return said ? texts.heard(said) : texts.neverHeard;
}

function stateButton({ locale }: Reader, { name, mappings }: ShownSource): Button {
  const { source: texts } = textsFor(locale);
  const value = { source: name };
  return mappings > 0
    ? { action: 'run-source', label: texts.run, value }
    : { action: 'map-source', label: texts.map, value };
}

/** One that could be connected is a button, several are a menu. */
function connecting(reader: Reader, others: readonly SourceKey[], more: boolean): Block[] {
  const { source: texts } = textsFor(reader.locale);
  const choices = others.map(
    (key): Choice => ({ action: 'connect-source', label: sourceName(reader, key), value: { source: key } }),
  );
  const [only, ...rest] = choices;
  if (!only) return [];
  return rest.length > 0
    ? [menu(more ? texts.another : texts.connect, choices)]
    : [line(only.label, { ...only, label: texts.connect })];
}

function next(reader: Reader, sources: readonly ShownSource[]): Block[] {
  const { source: texts } = textsFor(reader.locale);
  const waiting = sources.reduce((sum, one) => sum + one.waiting, 0);
  if (sources.length === 0) return [context(typed(reader, words.source, words.connect, 'salesforce'))];
  const queue: Button = {
    action: 'source-queue',
    label: texts.queueCount({ count: waiting }),
    value: {},
    style: 'primary',
  };
  return [buttons(...(waiting > 0 ? [queue] : []), { action: 'mappings', label: texts.maps, value: {} })];
}
