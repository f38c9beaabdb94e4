import { type Button, buttons, type Card, context, line } from '../card/card.ts';
import type { Period } from '../domain/period.ts';
import { dayText, periodText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { capital, nameFor } from '../texts/names.ts';
import { measured } from '../texts/numbers.ts';
import { type Reader, typed } from '../texts/reader.ts';
import { shorten } from '../texts/shorten.ts';
import { words } from '../texts/words.ts';
import { closeButton, reviewValue } from './review.ts';
import { type DifferingNumber, differingWords, type MissingNumber, missingWords } from './review-words.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

export interface ShownClosing {
  readonly team: Named & { readonly id: string };
  readonly period: Period;
  readonly missing: readonly MissingNumber[];
  readonly differing: readonly DifferingNumber[];
  readonly people: number;
  /** Earlier ones that were closed with it. */
  readonly along: readonly Period[];
  readonly fiscalYearStart: number;
}

const mostMissing = 5;
const mostReason = 24;

type Missing = ShownClosing['missing'][number];

/** A title is two lines on a phone. */
const longestTitle = { 'zh-CN': 30, en: 75 } as const;

/** A period is closed, or what it waits for, by name. */
export const closingCard = (reader: Reader, closing: ShownClosing): Card =>
  closing.missing.length > 0
    ? notYetCard(reader, closing)
    : closing.differing.length > 0
      ? toResolveCard(reader, closing)
      : closedCard(reader, closing);

export interface ShownClock extends Omit<ShownClosing, 'missing' | 'along'> {
  /** What it was closed without. */
  readonly waived: readonly MissingNumber[];
  /** After so many working days. */
  readonly days: number;
}

/** Nobody has closed it in time, so the clock has; or what two sides do not agree on keeps it open. */
export function closedByClockCard(reader: Reader, { waived, days, ...closing }: ShownClock): Card {
  const { review: texts } = textsFor(reader.locale);
  if (closing.differing.length > 0) return toResolveCard(reader, { ...closing, missing: [], along: [] });
  const card = closedCard(reader, { ...closing, missing: [], along: [] });
  const without = waived.map((one) => capital(texts.missing(missingWords(reader, one, closing.fiscalYearStart))));
  return {
    ...card,
    body: [
      line(texts.byClock({ days })),
      ...without.slice(0, mostMissing).map((text) => line(text)),
      ...(without.length > mostMissing ? [line(texts.moreMissing({ count: without.length - mostMissing }))] : []),
      ...card.body,
    ],
  };
}

function closedCard(reader: Reader, { team, period, people, along, fiscalYearStart }: ShownClosing): Card {
  const { review: texts } = textsFor(reader.locale);
  const name = periodText(reader.locale, period, fiscalYearStart);
  const title = capital(texts.closed({ team: nameFor(reader, team), period: name }));
  const earlier = along
    .map((one) => periodText(reader.locale, one, fiscalYearStart))
    .join(textsFor(reader.locale).status.listMark);
  return {
    tone: 'done',
    title,
    body: [
      line(texts.closedWhat({ people })),
      ...(along.length > 0 ? [line(capital(texts.closedAlong({ periods: earlier })))] : []),
      buttons({
        action: 'see-review',
        label: textsFor(reader.locale).review.seeReview,
        value: reviewValue({ team, period }),
      }),
    ],
    fallback: texts.fallback({ title, command: typed(reader, words.review) }),
  };
}

/** Nothing is missing, and what was reported by hand and a source do not agree. */
function toResolveCard(reader: Reader, { team, period, differing, fiscalYearStart }: ShownClosing): Card {
  const { provenance, review: texts } = textsFor(reader.locale);
  const name = capital(periodText(reader.locale, period, fiscalYearStart));
  const list = differing.map((one) => differingWords(reader, one, fiscalYearStart));
  const [first] = list;
  const named = first && provenance.notYetOne({ ...first, period: name });
  const alone = list.length === 1 && named !== undefined && named.length <= longestTitle[reader.locale];
  const title = alone ? named : provenance.notYet({ period: name, count: list.length });
  return {
    tone: 'asks',
    title,
    body: [
      ...(alone ? [] : list.slice(0, mostMissing).map((one) => line(capital(provenance.difference(one))))),
      ...(list.length > mostMissing ? [line(texts.moreMissing({ count: list.length - mostMissing }))] : []),
      context(provenance.resolveHint),
      buttons(
        { action: 'decide', label: provenance.decide, value: reviewValue({ team, period }), style: 'primary' },
        { action: 'see-review', label: texts.seeReview, value: reviewValue({ team, period }) },
      ),
    ],
    fallback: texts.fallback({ title, command: typed(reader, words.review, words.close) }),
  };
}

function notYetCard(reader: Reader, { team, period, missing, fiscalYearStart }: ShownClosing): Card {
  const { review: texts } = textsFor(reader.locale);
  const name = capital(periodText(reader.locale, period, fiscalYearStart));
  const list = missing.map((one) => missingWords(reader, one, fiscalYearStart));
  const [first] = list;
  const named = first && texts.notYetOne({ ...first, period: name });
  const alone = list.length === 1 && named !== undefined && named.length <= longestTitle[reader.locale];
  const title = alone ? named : texts.notYet({ period: name, count: list.length });
  const value = reviewValue({ team, period });
  return {
    tone: 'asks',
    title,
    body: [
      ...(alone ? [] : list.slice(0, mostMissing).map((one) => line(capital(texts.missing(one))))),
      ...(list.length > mostMissing ? [line(texts.moreMissing({ count: list.length - mostMissing }))] : []),
      context(texts.missingHint),
      buttons(
        { action: 'fill-in', label: texts.fillIn, value, style: 'primary' },
        { action: 'waive', label: texts.waive, value },
      ),
    ],
    fallback: texts.fallback({ title, command: typed(reader, words.review, words.close) }),
  };
}

/** A number was filled in, or waived; with what is left, or that the period can be closed now. */
export function settledCard(
  reader: Reader,
  done: { readonly fact: string; readonly closing: Omit<ShownClosing, 'people' | 'along'> },
): Card {
  const { review: texts } = textsFor(reader.locale);
  const { closing, fact } = done;
  return {
    tone: 'done',
    title: fact,
    body: [line(leftText(reader, closing)), buttons(...leftButtons(reader, closing))],
    fallback: texts.fallback({ title: fact, command: typed(reader, words.review, words.close) }),
  };
}

function leftText(
  reader: Reader,
  { period: of, missing, differing, fiscalYearStart }: Omit<ShownClosing, 'people' | 'along'>,
) {
  const { provenance, review: texts } = textsFor(reader.locale);
  const period = capital(periodText(reader.locale, of, fiscalYearStart));
  if (missing.length > 0) return texts.notYet({ period, count: missing.length });
  return differing.length > 0 ? provenance.notYet({ period, count: differing.length }) : texts.noneMissing({ period });
}

function leftButtons(reader: Reader, closing: Omit<ShownClosing, 'people' | 'along'>): Button[] {
  const { provenance, review: texts } = textsFor(reader.locale);
  const value = reviewValue(closing);
  if (closing.missing.length > 0) {
    return [
      { action: 'fill-in', label: texts.fillIn, value },
      { action: 'waive', label: texts.waive, value },
    ];
  }
  return closing.differing.length > 0
    ? [
        { action: 'decide', label: provenance.decide, value },
        { action: 'see-review', label: texts.seeReview, value },
      ]
    : [closeButton(reader, closing)];
}

/** What was recorded for somebody, and what was waived, as the result of a form. */
export function filledInText(reader: Reader, target: Missing, amount: bigint): string {
  const { name, indicator } = missingWords(reader, target, 1);
  return textsFor(reader.locale).review.filledIn({
    name,
    indicator,
    amount: measured(reader, target.indicator, amount),
  });
}

export function waivedText(reader: Reader, target: Missing, reason: string): string {
  const { name, indicator } = missingWords(reader, target, 1);
  return textsFor(reader.locale).review.waived({ name, indicator, reason: shorten(reason, mostReason) });
}

/** It can be closed from the day after its last. */
export function periodRunsText(
  reader: Reader,
  { period, fiscalYearStart }: { readonly period: Period; readonly fiscalYearStart: number },
): string {
  const { review: texts } = textsFor(reader.locale);
  const day = dayText(reader.locale, period.until.add({ days: 1 }));
  return texts.periodRuns({ period: capital(periodText(reader.locale, period, fiscalYearStart)), day });
}
