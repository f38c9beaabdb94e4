import type { Period } from '../period.ts';
import { amountOf, type CorrectionLine, type EarnedLine, type StatementLine } from './statement.ts';

/** What a statement says of its own period; what puts others right is no part of it. */
export const earnedIn = (lines: readonly StatementLine[]): EarnedLine[] =>
  lines.filter((line) => line.kind !== 'correction' && line.kind !== 'decision');

/** What has been stated of a period: its own lines, and what puts them right in the statements since. */
export function statedOf(period: Period, own: readonly StatementLine[], since: readonly StatementLine[]): bigint {
  const corrected = since.filter(
    (line) => line.kind === 'correction' && line.period.kind === period.kind && line.period.from.equals(period.from),
  );
  return amountOf(earnedIn(own)) + amountOf(corrected);
}

/** The line by which a period comes to what it is by now; undefined where it does already. */
export function correctionOf(
  period: Period,
  changes: readonly number[],
  lines: readonly EarnedLine[],
  stated: bigint,
): CorrectionLine | undefined {
  const amount = amountOf(lines) - stated;
  return amount === 0n ? undefined : { kind: 'correction', period, changes, lines, stated, amount };
}
