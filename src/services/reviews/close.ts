import type { Period } from '../../domain/period.ts';
import { closingBarredBy } from '../../domain/reviews/closing.ts';
import { Refusal } from '../../errors.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { closedPeriods, isClosedFor } from '../periods/closed.ts';
import { idOfPeriod, periodKey } from '../periods/kept.ts';
import { lockRules } from '../rules/lock.ts';
import { everybodyIn, type Team, teamsOn, withBelow } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { type AskedTarget, askedIn } from './asked.ts';
import { differingOf } from './differing.ts';
import { withoutWaived } from './missing.ts';
import { refreshPacks } from './refresh-packs.ts';
import { teamToReview } from './scope.ts';

/** What has become of closing a period. */
export interface Closing {
  readonly team: Team;
  readonly period: Period;
  /** What it waits for; nothing where it is closed now. */
  readonly missing: readonly AskedTarget[];
  /** And what is another number by whoever does not count. */
  readonly differing: readonly AskedTarget[];
  /** How many people it was closed for. */
  readonly people: number;
  readonly fiscalYearStart: number;
}

/**
 * Closes a period for a team and everybody below it: what was reported on its days stays as it is. That of the company is
 * closed for everybody. While a number is missing that is neither filled in nor waived, nothing is closed and what is missing
 * is handed back; so is what a source and reports by hand do not agree on. Throws the Refusals `nothing-to-show`, `not-allowed`, `period-runs`, and `no-change` for what is closed.
 */
export async function closePeriod(work: Work, teamId: string, period: Period): Promise<Closing> {
  const { tx, org, today, now, actor } = work;
  const team = teamToReview(work, teamId, 'closePeriod');
  await lockRules(work);
  const closed = isClosedFor(org, await closedPeriods(work, period), { kind: 'team', id: team.id }, period);
  const asked = closed ? [] : await askedIn(work, team.id, period);
  const missing = await withoutWaived(work, period, asked);
  const differing = differingOf(asked);
  const teams = teamsOn(org, period.until);
  const people = everybodyIn(org, teams, team.id, period.until).length;
  const outcome = { team, period, people, fiscalYearStart: org.fiscalYearStart };
  const barred = closingBarredBy({ period, today, closed, missing: missing.length, differing: differing.length });
  if (barred === 'closed') throw new Refusal({ code: 'no-change' });
  if (barred === 'runs') throw new Refusal({ code: 'period-runs', period, fiscalYearStart: org.fiscalYearStart });
  if (barred) return { ...outcome, missing, differing };

  const periodId = await idOfPeriod(work, period);
  const closedAt = fromInstant(now);
  await tx.periodClosing.create({
    data: { orgId: org.id, periodId, teamId: team.id, closedAt, closedById: actor.personId },
    select: { periodId: true },
  });
  if (team.parentId === null) {
    await tx.period.update({ where: { orgId_id: { orgId: org.id, id: periodId } }, data: { closedAt } });
  }
  // Whoever reports at this moment began by rules that know nothing of it, and begins again.
  await tx.organisation.update({ where: { id: org.id }, data: { revision: { increment: 1 } }, select: { id: true } });
  await audit(work, { action: 'period.close', subject: `team:${team.id}`, after: { period: periodKey(period) } });
  await refreshPacks(work, withBelow(teams, team.id));
  return { ...outcome, missing: [], differing: [] };
}
