import { contains } from '../../domain/period.ts';
import type { Decided } from '../../domain/sources/decisions.ts';
import { toDay, toInstant } from '../../store/time.ts';
import { closedDaysOf, closedPeriods } from '../periods/closed.ts';
import type { Reading } from '../work.ts';

/** A decision whose entry has not been taken back. */
export interface StandingDecision extends Decided {
  readonly id: string;
  readonly personId: string;
  readonly indicator: string;
  readonly entryId: string;
  /** On which the entry counts. */
  readonly day: Temporal.PlainDate;
  readonly by: { readonly name: string; readonly alias: string | null };
  readonly at: Temporal.Instant;
}

/** What a message about it is found by. */
export const decisionSubject = (id: string): string => `decision:${id}`;

/** What has been decided of these people's numbers and stands, the earliest first. */
export async function standingDecisions(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  { personIds, keys }: { readonly personIds: readonly string[]; readonly keys: readonly string[] },
): Promise<StandingDecision[]> {
  const rows = await tx.decision.findMany({
    where: {
      orgId: org.id,
      personId: { in: [...personIds] },
      indicator: { in: [...keys] },
      entry: { corrections: { none: {} } },
    },
    include: {
      entry: { select: { amount: true, day: true } },
      decidedBy: { select: { name: true, alias: true } },
    },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ from, until, entry, decidedBy, decidedAt, ...row }) => ({
    ...row,
    span: { from: toDay(from), until: toDay(until) },
    amount: entry.amount,
    day: toDay(entry.day),
    by: decidedBy,
    at: toInstant(decidedAt),
  }));
}

/** Those of them that can still change: what was decided for a day that is closed stays. */
export async function openDecisions(
  work: Pick<Reading, 'tx' | 'org'>,
  of: { readonly personIds: readonly string[]; readonly keys: readonly string[] },
): Promise<StandingDecision[]> {
  const standing = await standingDecisions(work, of);
  if (standing.length === 0) return [];
  const closed = await closedPeriods(work);
  return standing.filter(
    ({ personId, day }) => !closedDaysOf(work.org, closed, personId).some((span) => contains(span, day)),
  );
}
