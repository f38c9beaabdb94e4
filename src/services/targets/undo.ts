import type { NewTarget, TargetOwner } from '../../domain/targets/target.ts';
import { Refusal } from '../../errors.ts';
import { toDay, toInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { indicatorWith } from '../indicators/read.ts';
import { closedPeriods, isClosedFor } from '../periods/closed.ts';
import { lockRules } from '../rules/lock.ts';
import type { Work } from '../work.ts';
import { notYours, targetsToSet } from './may-set.ts';
import { targetsSetBefore } from './set-before.ts';
import { refreshTarget } from './tell.ts';
import type { Whose } from './whose.ts';

export interface TargetUndone {
  readonly whose: Whose;
  readonly target: NewTarget;
  /** What holds again; undefined where there is no target now. */
  readonly now: bigint | undefined;
  readonly fiscalYearStart: number;
  readonly today: Temporal.PlainDate;
}

/**
 * Takes back a target that was set by a slip: on the same day, as long as it is the last version and no change brought it, nobody has been asked about
 * it and its period is open, by whoever may set it. Throws the Refusals `not-your-target` and `nothing-to-undo`.
 */
export async function undoTarget(work: Work, targetId: string): Promise<TargetUndone> {
  await lockRules(work);
  const { tx, org, today } = work;
  const row = await tx.target.findUnique({
    where: { orgId_id: { orgId: org.id, id: targetId } },
    include: { period: true, person: true, team: true, proposal: true },
  });
  const owner = row?.person ?? row?.team;
  const indicator = row ? indicatorWith(work, row.indicator) : undefined;
  if (!row || !owner || !indicator) throw new Refusal({ code: 'nothing-to-undo' });
  const of: TargetOwner = { kind: row.person ? 'person' : 'team', id: owner.id };
  const maySet = await targetsToSet(work);
  if (!maySet(of)) throw await notYours(work, of);
  const { kind, from, until } = row.period;
  const period = { kind, from: toDay(from), until: toDay(until) };
  const target = { of, indicator, period, amount: row.amount, reserve: row.reserve };
  const closed = isClosedFor(org, await closedPeriods(work), of, period);
  const last = (await targetsSetBefore(work, [target])).versions(target).at(-1);
  const setOn = toInstant(row.setAt).toZonedDateTimeISO(org.zone).toPlainDate();
  const barred = row.changeId || row.proposal || closed || (await countsInClosed(work, row));
  if (!setOn.equals(today) || last?.version !== row.version || barred) {
    throw new Refusal({ code: 'nothing-to-undo' });
  }
  await tx.target.delete({ where: { orgId_id: { orgId: org.id, id: targetId } }, select: { id: true } });
  await audit(work, {
    action: 'target.undo',
    subject: `${of.kind}:${of.id}`,
    before: {
      version: row.version,
      amount: `${row.amount}`,
      indicator: indicator.key,
      period: `${kind} ${period.from}`,
    },
  });
  await refreshTarget(work, target);
  return {
    whose: { of, name: owner.name, alias: owner.alias },
    target,
    now: (await targetsSetBefore(work, [target])).of(target)?.amount,
    fiscalYearStart: org.fiscalYearStart,
    today,
  };
}

interface Row {
  readonly personId: string | null;
  readonly teamId: string | null;
  readonly setAt: Date;
  readonly from: Date;
  readonly period: { readonly until: Date };
}

/** Of some period that was closed since: a longer one, or a shorter one within. */
async function countsInClosed({ tx, org }: Work, { personId, teamId, setAt, from, period }: Row): Promise<boolean> {
  const score = await tx.closedScore.findFirst({
    where: {
      ...{ orgId: org.id, at: { gte: setAt }, period: { until: { gte: from, lte: period.until } } },
      ...(personId ? { personId } : { teamId: teamId ?? '' }),
    },
    select: { revision: true },
  });
  return score !== null;
}
