import type { NewTarget, SetTarget } from '../../domain/targets/target.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { idsOfPeriods, periodKey } from '../periods/kept.ts';
import { refreshSetup } from '../setup/refresh.ts';
import type { Work } from '../work.ts';
import { targetsSetBefore } from './set-before.ts';

/** A target in the version that was stored. */
export interface StoredTarget extends NewTarget {
  readonly id: string;
  readonly version: number;
  /** As it stood before; undefined for a first value. */
  readonly before: SetTarget | undefined;
}

/**
 * Stores targets, each as the next version of what is there, and audits each. The rules are locked by then, and whoever calls
 * has judged whether they may be set.
 */
export async function storeTargets(work: Work, targets: readonly NewTarget[]): Promise<StoredTarget[]> {
  const { tx, org, now, actor } = work;
  const known = await targetsSetBefore(work, targets);
  const stored = targets.map((target): StoredTarget => {
    const before = known.of(target);
    return { ...target, id: work.newId(), version: (before?.version ?? 0) + 1, before };
  });
  const periodIds = await idsOfPeriods(
    work,
    targets.map(({ period }) => period),
  );
  await tx.target.createMany({
    data: stored.map(({ id, of, indicator, period, amount, reserve, version }) => ({
      orgId: org.id,
      id,
      periodId: periodIds.get(periodKey(period)) ?? '',
      indicator: indicator.key,
      ...(of.kind === 'person' ? { personId: of.id } : { teamId: of.id }),
      version,
      amount,
      reserve,
      from: fromDay(period.from),
      setById: actor.personId,
      setAt: fromInstant(now),
    })),
  });
  await audit(
    work,
    ...stored.map(({ of, indicator, period, before, ...after }) => ({
      action: 'target.set' as const,
      subject: `${of.kind}:${of.id}`,
      ...(before ? { before: numbersOf(before) } : {}),
      after: { ...numbersOf(after), indicator: indicator.key, period: `${period.kind} ${period.from}` },
    })),
  );
  await refreshSetup(work);
  return stored;
}

const numbersOf = ({ version, amount, reserve }: SetTarget) => ({
  version,
  amount: `${amount}`,
  reserve: `${reserve}`,
});
