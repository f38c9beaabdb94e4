import type { Period } from '../../domain/period.ts';
import { missingOf } from '../../domain/reviews/closing.ts';
import { fromDay, toDay } from '../../store/time.ts';
import type { Reading } from '../work.ts';
import { type AskedTarget, askedIn } from './asked.ts';

/** What a team's period has neither a number nor a reason for. */
export async function missingIn(work: Reading, teamId: string, period: Period): Promise<AskedTarget[]> {
  return withoutWaived(work, period, await askedIn(work, teamId, period));
}

/** Those of some targets that have neither. */
export async function withoutWaived(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  { from, until }: Period,
  asked: readonly AskedTarget[],
): Promise<AskedTarget[]> {
  const rows = await tx.waiver.findMany({
    where: { orgId: org.id, period: { from: { gte: fromDay(from) }, until: { lte: fromDay(until) } } },
    include: { period: true },
  });
  const waived = rows.map(({ personId, teamId, indicator, period }) => ({
    ownerId: personId ?? teamId ?? '',
    indicator,
    period: { from: toDay(period.from), until: toDay(period.until) },
  }));
  const judged = asked.map((target) => ({
    target,
    ownerId: target.of.id,
    indicator: target.indicator.key,
    period: target.period,
    reported: target.standing?.reported ?? false,
  }));
  return missingOf(judged, waived).map(({ target }) => target);
}
