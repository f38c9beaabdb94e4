import { type Period, periodOf } from '../../domain/period.ts';
import { readPeriod } from '../../domain/period-name.ts';
import { Refusal } from '../../errors.ts';
import { fromDay } from '../../store/time.ts';
import type { Work } from '../work.ts';

type Asking = Pick<Work, 'tx' | 'org' | 'today'>;
export type ReviewedKind = Extract<Period['kind'], 'month' | 'quarter'>;

/**
 * The period that is meant: as it was typed, else the latest that has ended; where nothing was asked of anybody in that, the
 * one that runs. Throws the Refusal `unreadable-input` for what is no such period, and for one that has not begun.
 */
export async function reviewedPeriod(work: Asking, kind: ReviewedKind, word: string | undefined): Promise<Period> {
  const { org, today } = work;
  const { fiscalYearStart } = org;
  if (word !== undefined) {
    const said = readPeriod(word, { today, fiscalYearStart }, true);
    const begun = said && Temporal.PlainDate.compare(said.from, today) <= 0;
    if (!said || !begun || said.kind !== kind) throw new Refusal({ code: 'unreadable-input', word });
    return said;
  }
  const running = periodOf(kind, today, fiscalYearStart);
  const ended = periodOf(kind, running.from.subtract({ days: 1 }), fiscalYearStart);
  return (await anythingAsked(work, ended)) ? ended : running;
}

/** Of what is to be closed: a month or a quarter as it was typed, else the month that has ended. Throws as above. */
export async function closedNext(work: Asking, word: string | undefined): Promise<Period> {
  const { org, today } = work;
  const { fiscalYearStart } = org;
  if (word === undefined) return periodOf('month', today.with({ day: 1 }).subtract({ days: 1 }), fiscalYearStart);
  const said = readPeriod(word, { today, fiscalYearStart }, true);
  if (said?.kind !== 'month' && said?.kind !== 'quarter') throw new Refusal({ code: 'unreadable-input', word });
  return said;
}

/** Whatever day of it is handed over. */
export const periodEnding = ({ org }: Pick<Work, 'org'>, kind: ReviewedKind, day: Temporal.PlainDate): Period =>
  periodOf(kind, day, org.fiscalYearStart);

const anythingAsked = async ({ tx, org }: Asking, { from, until }: Period): Promise<boolean> =>
  (await tx.target.count({
    where: { orgId: org.id, period: { from: { lte: fromDay(until) }, until: { gte: fromDay(from) } } },
    take: 1,
  })) > 0;
