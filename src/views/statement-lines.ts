import type { Indicator } from '../domain/indicators/indicator.ts';
import { floor, minus, type Ratio, ratio, times } from '../domain/ratio.ts';
import { type MeasuredBy, payDecimals } from '../domain/rewards/plan.ts';
import {
  amountOf,
  type EarnedLine,
  type MakeUpLine,
  type PersonalLine,
  type PoolLine,
  type StatementLine,
} from '../domain/rewards/statement.ts';
import { periodText } from '../texts/dates.ts';
import { textsFor } from '../texts/index.ts';
import { indicatorName } from '../texts/names.ts';
import { amountInFull, exact, factorText, weightText } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { aboutText } from './about.ts';

/** What names and periods in a statement are read with. */
export interface Around {
  readonly indicators: readonly Indicator[];
  readonly fiscalYearStart: number;
}

/** Without its currency, which stands once at the key figure: `5,760.00`. */
export const payAmount = (amount: bigint): string => exact(amount, payDecimals, payDecimals);

/** `5,760.00 + 3,000.00 − 160.00` */
export const sumText = (amounts: readonly bigint[]): string =>
  amounts
    .map((amount, at) => (at === 0 ? payAmount(amount) : `${amount < 0n ? '−' : '+'} ${payAmount(size(amount))}`))
    .join(' ');

const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/**
 * The lines of a statement, numbered, with every factor: whoever computes what stands there comes to the amount that stands
 * there. What a correction comes to now is spelled out below it, line by line.
 */
export function statementTexts(reader: Reader, lines: readonly StatementLine[], around: Around): string[] {
  return lines.flatMap((one, at) => lineTexts(reader, one, at + 1, around));
}

/** One of them, under its number. */
export function lineTexts(reader: Reader, one: StatementLine, number: number, around: Around): string[] {
  const { statement: texts } = textsFor(reader.locale);
  const own = texts.line({ line: `${number}`, text: lineText(reader, one, around) });
  if (one.kind !== 'correction') return [own];
  const below = one.lines.map((inner, nth) =>
    texts.line({ line: `${number}.${nth + 1}`, text: earnedText(reader, inner, around) }),
  );
  return [own, ...below];
}

function lineText(reader: Reader, of: StatementLine, around: Around): string {
  const { statement: texts } = textsFor(reader.locale);
  const amount = payAmount(of.amount);
  switch (of.kind) {
    case 'correction': {
      const changes = of.changes.map((number) => `#${number}`).join(textsFor(reader.locale).status.listMark);
      const period = periodText(reader.locale, of.period, around.fiscalYearStart);
      return texts.correction({
        ...{ period, changes, amount },
        ...{ now: payAmount(amountOf(of.lines)), stated: payAmount(of.stated) },
      });
    }
    case 'decision':
      return texts.decision({
        ...{ question: of.question, amount },
        period: periodText(reader.locale, of.period, around.fiscalYearStart),
      });
    default:
      return earnedText(reader, of, around);
  }
}

function earnedText(reader: Reader, of: EarnedLine, around: Around): string {
  const { statement: texts } = textsFor(reader.locale);
  const amount = payAmount(of.amount);
  switch (of.kind) {
    case 'personal':
      return texts.personal({ factors: ownFactors(reader, of), why: whyOwn(reader, of, around), amount });
    case 'make-up':
      return texts.makeUp({
        ...{ what: madeUpText(reader, of, around), factors: ownFactors(reader, of), why: whyOwn(reader, of, around) },
        ...{ without: payAmount(of.without), amount },
      });
    case 'pool':
      return texts.team({ factors: poolFactors(reader, of), why: whyPool(reader, of, around), amount });
  }
}

type Own = PersonalLine | MakeUpLine;

/** `6,000.00 × 16/31 days × 77/90` */
function ownFactors(reader: Reader, { base, days, of, rate }: Own): string {
  const { statement: texts } = textsFor(reader.locale);
  const part = days === of ? [] : [texts.days({ days, of })];
  return [payAmount(base), ...part, factorText(rate.value)].join(' × ');
}

/** `sales amount 112.00% of target, tier from 100%: 1 + 0.12 × 1.5 = 1.18` */
function whyOwn(reader: Reader, { by, attainment, rate }: Own, around: Around): string {
  const { statement: texts } = textsFor(reader.locale);
  const attained = attainedText(reader, by, attainment, around);
  if (!attainment) return attained;
  return [attained, ...tierText(reader, by, attainment, rate)].join(texts.reasons);
}

function tierText(
  reader: Reader,
  by: MeasuredBy,
  attainment: Ratio,
  { tier, next, value, capped }: Own['rate'],
): string[] {
  const { statement: texts } = textsFor(reader.locale);
  if (!tier) return next === undefined ? [] : [texts.belowTiers({ from: markText(by, next) })];
  const until = next === undefined ? undefined : markText(by, next);
  const from = until === undefined ? markText(by, tier.from) : markText(by, tier.from).replace('%', '');
  const named = texts.tier({ from, until });
  if (capped) return [named, texts.capped({ rate: weightText(Number(floor(times(value, hundreds)))) })];
  if (tier.pays.kind === 'proportion') return [named];
  if (tier.pays.kind === 'fixed') return [texts.tierPays({ tier: named, rate: weightText(tier.pays.rate) })];
  const beyond = minus(attainment, ratio(tier.from, 10_000));
  const more = ratio(tier.pays.times, 100);
  const begins = minus(value, times(beyond, more));
  const sum = `${factorText(begins)} + ${factorText(beyond)} × ${factorText(more)} = ${factorText(value)}`;
  return [texts.accelerated({ tier: named, sum })];
}

const hundreds = ratio(10_000, 1);

/** With two decimals, cut: no threshold is shown as reached that is not. */
const hundredthsOf = (value: Ratio): bigint => floor(times(value, hundreds));

/** A threshold, in hundredths of a percent: `80%`, and of a score `80`. */
const markText = ({ kind }: MeasuredBy, mark: number): string =>
  kind === 'score' ? exact(BigInt(mark), 2) : weightText(mark);

/** `sales amount 96.00% of target`, `score 78.24` */
function attainedText(reader: Reader, by: MeasuredBy, value: Ratio | undefined, { indicators }: Around): string {
  const { statement: texts } = textsFor(reader.locale);
  const known = by.kind === 'indicator' && indicators.find(({ key }) => key === by.indicator);
  const indicator = by.kind === 'indicator' ? (known ? indicatorName(reader, known) : by.indicator) : texts.score;
  if (!value) return texts.noData({ what: indicator });
  const shown = exact(hundredthsOf(value), 2, 2);
  return by.kind === 'score' ? texts.scored({ score: shown }) : texts.attained({ indicator, percent: `${shown}%` });
}

/** `12,000.00 ÷ 4 people`, `12,000.00 × 96.0/350.5`, `12,000.00 × 12/85` */
function poolFactors(reader: Reader, { pool, sharedBy, share }: PoolLine): string {
  const { statement: texts } = textsFor(reader.locale);
  if (!share) return `${payAmount(pool)} × 0`;
  if (sharedBy === 'heads') return withRest(texts.heads({ pool: payAmount(pool), of: Number(share.of) }), share.rest);
  const decimals = sharedBy === 'score' ? 1 : 0;
  const weight = (of: bigint) => exact(of, decimals, decimals).replaceAll(',', '');
  return withRest(`${payAmount(pool)} × ${weight(share.weight)}/${weight(share.of)}`, share.rest);
}

const withRest = (part: string, rest: bigint): string => (rest === 0n ? part : `${part} + ${payAmount(rest)}`);

function whyPool(reader: Reader, of: PoolLine, around: Around): string {
  const { statement: texts } = textsFor(reader.locale);
  const { by, team, own, floor: least, gate, without, share, sharedBy } = of;
  const together = texts.ofTeam({ what: attainedText(reader, by, team, around) });
  const passed =
    without === 'gate' && team ? missingText(reader, by, team, gate) : texts.gate({ gate: markText(by, gate) });
  const alone =
    without === 'gate' || least === 0
      ? []
      : [texts.own({ what: attainedText(reader, by, own, around) }), texts.floor({ floor: markText(by, least) })];
  const shared = share && sharedBy !== 'heads' ? [texts.sharedBy[sharedBy]] : [];
  return [together, passed, ...alone, ...shared, ...cutText(reader, of)].join(texts.reasons);
}

/** As much as the shown one lacks, so that whoever adds the two comes to the gate. */
function missingText(reader: Reader, by: MeasuredBy, team: Ratio, gate: number): string {
  const { statement: texts } = textsFor(reader.locale);
  const points = exact(BigInt(gate) - hundredthsOf(team), 2, 2);
  const missing = by.kind === 'score' ? texts.scorePoints({ points }) : texts.percentPoints({ points });
  return texts.short({ gate: markText(by, gate), missing });
}

function cutText(reader: Reader, { pool, share }: PoolLine): string[] {
  const { statement: texts } = textsFor(reader.locale);
  if (!share || (pool * share.weight) % share.of === 0n) return [];
  return [share.rest === 0n ? texts.cut : texts.rest({ rest: payAmount(share.rest) })];
}

function madeUpText(reader: Reader, { entries }: MakeUpLine, { indicators, fiscalYearStart }: Around): string {
  const { statement: texts, status } = textsFor(reader.locale);
  return entries
    .map(({ indicator, amount, about }) => {
      const known = indicators.find(({ key }) => key === indicator);
      return texts.madeUp({
        period: aboutText(reader, about, fiscalYearStart),
        indicator: known ? indicatorName(reader, known) : indicator,
        amount: known ? amountInFull(reader, known, amount) : String(amount),
      });
    })
    .join(status.listMark);
}
