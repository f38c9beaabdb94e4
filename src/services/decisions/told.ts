import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Span } from '../../domain/period.ts';
import { toDay, toInstant } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Work } from '../work.ts';
import { type DecisionMade, sidesOf } from './made.ts';

/** What was decided about a number of somebody, as it stands now. */
export interface ToldDecision extends DecisionMade {
  readonly indicator: Indicator;
  readonly period: Span;
  readonly reason: string;
  readonly at: Temporal.Instant;
  /** A side has come to say something else, or it was decided anew. */
  readonly gone: boolean;
  readonly fiscalYearStart: number;
}

/** Undefined when there is nothing of it. */
export async function toldDecision(
  { tx, org }: Pick<Work, 'tx' | 'org'>,
  ids: readonly string[],
): Promise<ToldDecision | undefined> {
  const rows = await tx.decision.findMany({
    where: { orgId: org.id, id: { in: [...ids] } },
    include: {
      decidedBy: { select: { name: true, alias: true } },
      entry: { select: { amount: true, corrections: { select: { id: true } } } },
    },
    orderBy: { id: 'asc' },
  });
  // Of more than two sides the one that was right is that for which something was added.
  const row = rows.find(({ entry }) => entry.amount !== 0n) ?? rows[0];
  const indicator = row && indicatorsOn(org, toDay(row.until)).find(({ key }) => key === row.indicator);
  if (!row || !indicator) return undefined;
  return {
    ...sidesOf(row),
    by: row.decidedBy,
    indicator,
    period: { from: toDay(row.from), until: toDay(row.until) },
    reason: row.reason,
    at: toInstant(row.decidedAt),
    gone: row.entry.corrections.length > 0,
    fiscalYearStart: org.fiscalYearStart,
  };
}
