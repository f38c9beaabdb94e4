import { type Period, periodOf } from '../../domain/period.ts';
import { readPeriod } from '../../domain/period-name.ts';
import { Refusal } from '../../errors.ts';
import type { Looking } from '../work.ts';
import { type ClosedScore, closedScores } from './closed.ts';

export interface OwnClosedScore {
  readonly period: Period;
  /** Undefined while the period is open, and for who had none when it was closed. */
  readonly closed: ClosedScore | undefined;
  readonly fiscalYearStart: number;
}

/**
 * The actor's score of a month or a quarter, as it was kept when that was closed. Throws the Refusal `unreadable-input` for
 * what is no such period, and for one that has not begun.
 */
export async function ownClosedScore(work: Looking, word: string): Promise<OwnClosedScore> {
  const period = closablePeriod(work, word);
  const [closed] = await closedScores(work, period, [work.actor.personId]);
  return { period, closed, fiscalYearStart: work.org.fiscalYearStart };
}

/** A month or a quarter that has begun. Throws the Refusal `unreadable-input` for anything else. */
export function closablePeriod({ org, today }: Pick<Looking, 'org' | 'today'>, word: string): Period {
  const { fiscalYearStart } = org;
  const said = readPeriod(word, { today, fiscalYearStart }, true);
  const isKept = said?.kind === 'month' || said?.kind === 'quarter';
  if (!said || !isKept || Temporal.PlainDate.compare(said.from, today) > 0) {
    throw new Refusal({ code: 'unreadable-input', word });
  }
  return periodOf(said.kind, said.from, fiscalYearStart);
}
