import type { Aimed, NewTarget, SetTarget } from '../../domain/targets/target.ts';
import { asOf, type Verdict, verdictOn } from '../../domain/targets/verdict.ts';
import { closedPeriods, isClosedFor } from '../periods/closed.ts';
import type { Reading } from '../work.ts';
import { type TargetVersion, targetVersions } from './versions.ts';

/** What holds already of the targets that somebody wants to set. */
export interface SetBefore {
  /** The target as it stands today, or in its period where that does not run; undefined where there is none. */
  of(target: Aimed): SetTarget | undefined;
  /** All of its versions, also those that are to come. */
  versions(target: Aimed): readonly TargetVersion[];
  /** The first day on which a published change makes it another; undefined where none is to come. */
  comingOn(target: Aimed): Temporal.PlainDate | undefined;
  verdictOn(target: NewTarget): Verdict;
}

/** Each of these targets, with what may become of it. */
export async function targetsSetBefore(work: Reading, targets: readonly Aimed[]): Promise<SetBefore> {
  const { org, today } = work;
  const versions = await targetVersions(work, targets);
  const closed = await closedPeriods(work);
  const { compare } = Temporal.PlainDate;
  const of = (target: Aimed) => versions(target).findLast(({ from }) => compare(from, asOf(target.period, today)) <= 0);
  const comingOn = (target: Aimed) =>
    versions(target).find(({ from }) => compare(from, asOf(target.period, today)) > 0)?.from;
  return {
    of,
    versions,
    comingOn,
    verdictOn: (target) =>
      verdictOn(target, {
        before: of(target),
        coming: comingOn(target) !== undefined,
        today,
        closed: isClosedFor(org, closed, target.of, target.period),
      }),
  };
}
