import { type Button, buttons, type Card, context, type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { type Passed, passings, type Waiting } from '../domain/sources/reading.ts';
import { dayText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName, nameFor } from '../texts/names.ts';
import { amountInFull, moneyInFull } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { quotable, shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

type ShownRecord =
  | {
      readonly is: 'counting';
      readonly person: Named;
      readonly amount: bigint;
      readonly day: Temporal.PlainDate;
      readonly customer: string | undefined;
    }
  | { readonly is: 'waiting'; readonly why: Waiting; readonly values: readonly string[] }
  | { readonly is: 'passed'; readonly why: Passed };

export interface ShownTried {
  readonly kind: 'try';
  readonly draft: {
    readonly label: string;
    readonly indicator: string;
    readonly role: 'counts' | 'checks';
    readonly from: string;
  };
  readonly indicator: Indicator | undefined;
  readonly outcome:
    | {
        readonly records: readonly ShownRecord[];
        readonly read: number;
        readonly counting: number;
        readonly waiting: number;
        readonly passed: number;
      }
    | undefined;
  readonly became: { readonly mapping: number } | 'discarded' | undefined;
  readonly replaces: number | undefined;
  readonly aside: { readonly reports: number; readonly people: number } | undefined;
}

/** A mapping as it would count, before it does; afterwards what has become of it. */
export function triedOut(reader: Reader, errand: string, tried: ShownTried): Card {
  const { mapping: texts } = textsFor(reader.locale);
  const { draft, became, outcome } = tried;
  const indicator = tried.indicator ? indicatorName(reader, tried.indicator) : draft.indicator;
  const what = texts.what({ label: quotable(reader, draft.label), indicator });
  if (became === 'discarded') return discardedCard(reader);
  if (became) return inForceCard(reader, became.mapping, what);
  const title = outcome && outcome.read > 0 ? texts.tried(outcome) : texts.triedNothing;
  const from = dayText(reader.locale, Temporal.PlainDate.from(draft.from));
  const value = { errand };
  return {
    tone: 'asks',
    title,
    body: [
      ...recordLines(reader, tried),
      ...(tried.replaces === undefined ? [] : [line(texts.replaces({ number: tried.replaces, day: from }))]),
      ...(tried.aside ? [line(texts.standsAside({ ...tried.aside, day: from }))] : []),
      context(dots(what, texts.from({ day: from }), texts.roles[draft.role], texts.notYet)),
      buttons(
        { action: 'map-confirm', label: texts.putIntoForce, value, style: 'primary' },
        { action: 'map-change', label: texts.change, value },
        { action: 'map-discard', label: texts.discard, value },
      ),
    ],
    fallback: title,
  };
}

/** Those that count and those that wait, each a line; the others are counted. */
function recordLines(reader: Reader, { outcome, indicator }: ShownTried): Line[] {
  const { mapping: texts } = textsFor(reader.locale);
  const records = outcome?.records ?? [];
  const lines = records.flatMap((record) => {
    if (record.is === 'passed') return [];
    if (record.is === 'counting') return [line(countingText(reader, record, indicator))];
    const values = record.values.slice(0, 3).map((value) => `“${shorten(value, 24)}”`);
    return [line(texts.waiting({ why: texts.why[record.why], values: dots(...values) }))];
  });
  const passed = passings.flatMap((why) => {
    const count = records.filter((record) => record.is === 'passed' && record.why === why).length;
    return count > 0 ? [texts.passed[why]({ count })] : [];
  });
  return [...lines, ...(passed.length > 0 ? [line(texts.notCounted({ why: dots(...passed) }))] : [])];
}

function countingText(
  reader: Reader,
  { person, amount, day, customer }: Extract<ShownRecord, { is: 'counting' }>,
  indicator: Indicator | undefined,
): string {
  const counted =
    indicator?.unit === 'currency'
      ? moneyInFull(reader, amount, indicator.decimals)
      : indicator
        ? amountInFull(reader, indicator, amount)
        : amount.toString();
  return dots(
    nameFor(reader, person),
    counted,
    dayText(reader.locale, day),
    ...(customer ? [`“${shorten(customer, 30)}”`] : []),
  );
}

function inForceCard(reader: Reader, number: number, what: string): Card {
  const { mapping: texts, source } = textsFor(reader.locale);
  const title = texts.inForce({ number, what });
  const see: Button = { action: 'mappings', label: source.maps, value: {} };
  return {
    tone: 'done',
    title,
    body: [context(texts.firstLoad), buttons(see)],
    fallback: dots(title, typed(reader, words.source, words.map)),
  };
}

function discardedCard(reader: Reader): Card {
  const { mapping: texts, source } = textsFor(reader.locale);
  return {
    tone: 'closed',
    title: texts.discarded,
    body: [buttons({ action: 'mappings', label: source.maps, value: {} })],
    fallback: dots(texts.discarded, typed(reader, words.source, words.map)),
  };
}
