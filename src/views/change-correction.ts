import { type Line, line } from '../card/card.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/period.ts';
import type { Ratio } from '../domain/ratio.ts';
import { datedPeriodText } from '../texts/dates.ts';
import { dots } from '../texts/dots.ts';
import { textsFor } from '../texts/index.ts';
import { capital, indicatorName, nameFor } from '../texts/names.ts';
import { amountText, measured } from '../texts/numbers.ts';
import type { Reader } from '../texts/reader.ts';
import { scorecardLines } from './change-weights.ts';
import { wholeScore } from './score.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** What an error correction puts right. */
export interface ShownCorrection {
  readonly kind: 'correction';
  readonly holder: Named;
  readonly version: number | null;
  readonly allowance: undefined;
  /** Undefined for a scorecard, and where the reader may not see it. */
  readonly target:
    | {
        readonly whose: Named;
        readonly indicator: Indicator;
        readonly period: Period;
        readonly amount: bigint;
        readonly was: { readonly amount: bigint; readonly period: Period } | undefined;
      }
    | undefined;
  readonly scorecard: (Parameters<typeof scorecardLines>[1] & { readonly base: number }) | undefined;
  /** Whose closed scores it alters; none before it was simulated. */
  readonly periods: readonly Period[];
  /** How many statements of pay are out for them. */
  readonly rewards: number;
  readonly fiscalYearStart: number;
}

/** A closed score that it alters. */
export interface ShownMove {
  readonly period: Period;
  readonly before: { readonly value: Ratio } | undefined;
  readonly after: { readonly value: Ratio } | undefined;
}

/** `李娜 2026 年 10 月客户拜访 50 次（原来按 2026 四季度 180 次）`, and what it does to what is closed, and to money. */
export function correctionLines(reader: Reader, what: ShownCorrection): Line[] {
  const { change, scorecard } = textsFor(reader.locale);
  const { periods, rewards } = what;
  const named = periods.map((period) => datedPeriodText(reader.locale, period, what.fiscalYearStart));
  const alters = change.alters({ periods: named.join(scorecard.mark) });
  return [
    ...(what.scorecard
      ? [line(change.correctedVersion({ version: what.scorecard.base })), ...scorecardLines(reader, what.scorecard)]
      : []),
    ...targetLine(reader, what),
    ...(periods.length > 0 ? [line(dots(alters, change.stated({ count: rewards })))] : []),
  ];
}

function targetLine(reader: Reader, { target, fiscalYearStart }: ShownCorrection): Line[] {
  if (!target) return [];
  const { change } = textsFor(reader.locale);
  const { whose, indicator, was } = target;
  const periodOf = (period: Period) => datedPeriodText(reader.locale, period, fiscalYearStart);
  const isOwn = was?.period.kind === target.period.kind;
  return [
    line(
      change.corrected({
        name: nameFor(reader, whose),
        indicator: capital(indicatorName(reader, indicator)),
        period: periodOf(target.period),
        after: measured(reader, indicator, target.amount),
        before: was && isOwn ? amountText(reader, indicator, was.amount) : undefined,
        instead:
          was && !isOwn
            ? change.instead({ amount: measured(reader, indicator, was.amount), period: periodOf(was.period) })
            : undefined,
      }),
    ),
  ];
}

/** `2026 年 10 月 78 → 81，2026 四季度 80 → 82`. */
export function movesText(reader: Reader, moves: readonly ShownMove[], fiscalYearStart: number): string {
  const { change, scorecard } = textsFor(reader.locale);
  const scoreText = (score: { readonly value: Ratio } | undefined) => (score ? wholeScore(score.value) : change.noData);
  return moves
    .map(({ period, before, after }) =>
      change.periodMoved({
        period: datedPeriodText(reader.locale, period, fiscalYearStart),
        moved: change.score({ before: scoreText(before), after: scoreText(after) }),
      }),
    )
    .join(scorecard.mark);
}
