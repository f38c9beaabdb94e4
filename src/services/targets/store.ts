import { blended } from '../../domain/targets/blend.ts';
import type { NewTarget, SetTarget } from '../../domain/targets/target.ts';
import { fromDay, fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { idsOfPeriods, periodKey } from '../periods/kept.ts';
import { refreshSetup } from '../setup/refresh.ts';
import type { Work } from '../work.ts';
import { targetsSetBefore } from './set-before.ts';
import type { TargetVersion } from './versions.ts';

/** A target in the version that was stored. */
export interface StoredTarget extends NewTarget {
  readonly id: string;
  readonly version: number;
  /** As it stood before; undefined for a first value. */
  readonly before: SetTarget | undefined;
}

/** By which change targets become others, and from when on. */
interface Under {
  readonly changeId: string;
  readonly from: Temporal.PlainDate;
  readonly why: string;
  /** From when on it is read, where that is not its day: to see what it would mean. */
  readonly readFrom?: Temporal.PlainDate;
}

/**
 * Stores targets, each as the next version of what is there, and audits each. Under a change they are what is asked for a whole
 * period, and come to what is due for its days. The rules are locked by then, and whoever calls has judged whether they may be
 * set.
 */
export async function storeTargets(work: Work, targets: readonly NewTarget[], under?: Under): Promise<StoredTarget[]> {
  const { tx, org, now, actor } = work;
  const known = await targetsSetBefore(work, targets);
  const stored = targets.map((target) => {
    const versions = known.versions(target);
    const last = versions.at(-1);
    const first = target.period.from;
    const amounts = under ? comesTo(target, versions, under.from) : target;
    // What a team keeps back may become another while what a change made of its target stays.
    const kept = !under && last && Temporal.PlainDate.compare(last.from, first) > 0 ? last : undefined;
    return {
      ...{ ...target, ...amounts, id: work.newId(), version: (last?.version ?? 0) + 1, before: known.of(target) },
      from: under?.from ?? kept?.from ?? first,
      stated: under ? target.amount : kept?.stated,
      statedReserve: under || kept ? target.reserve : undefined,
    };
  });
  const periodIds = await idsOfPeriods(
    work,
    targets.map(({ period }) => period),
  );
  await tx.target.createMany({
    data: stored.map(({ id, of, indicator, period, amount, reserve, stated, statedReserve, from, version }) => ({
      orgId: org.id,
      id,
      periodId: periodIds.get(periodKey(period)) ?? '',
      indicator: indicator.key,
      ...(of.kind === 'person' ? { personId: of.id } : { teamId: of.id }),
      version,
      amount,
      reserve,
      from: fromDay(under?.readFrom ?? from),
      stated: stated ?? null,
      statedReserve: statedReserve ?? null,
      ...(under ? { changeId: under.changeId, reason: under.why } : {}),
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
      after: {
        ...{ ...numbersOf(after), indicator: indicator.key, period: `${period.kind} ${period.from}` },
        ...(under ? { stated: `${after.stated}`, from: under.from.toString() } : {}),
      },
      ...(under ? { reason: under.why } : {}),
    })),
  );
  await refreshSetup(work);
  return stored;
}

/** What a target comes to for its period that is another from a day on. */
export function comesTo(
  { amount, reserve, period }: Pick<NewTarget, 'amount' | 'reserve' | 'period'>,
  versions: readonly Pick<TargetVersion, 'stated' | 'statedReserve' | 'from'>[],
  from: Temporal.PlainDate,
): { readonly amount: bigint; readonly reserve: bigint } {
  const kept = versions.map((one) => ({ stated: one.statedReserve, from: one.from }));
  return {
    amount: blended([...versions, { stated: amount, from }], period),
    reserve: blended([...kept, { stated: reserve, from }], period),
  };
}

const numbersOf = ({ version, amount, reserve }: SetTarget) => ({
  version,
  amount: `${amount}`,
  reserve: `${reserve}`,
});
