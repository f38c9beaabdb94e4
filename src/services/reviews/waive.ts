import type { Period } from '../../domain/period.ts';
import { typedPeriod } from '../../domain/period-name.ts';
import { Refusal } from '../../errors.ts';
import { fromInstant } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { idOfPeriod, periodKey } from '../periods/kept.ts';
import type { Work } from '../work.ts';
import type { AskedTarget } from './asked.ts';
import { missingIn } from './missing.ts';
import { refreshPacks } from './refresh-packs.ts';
import { teamToReview } from './scope.ts';

/** Under which a missing number is chosen in a form: the end of an id is the part of it that differs. */
const missingKey = ({ org }: Pick<Work, 'org'>, { of, indicator, period }: AskedTarget): string =>
  [of.id.slice(-12), indicator.key, typedPeriod(period, org.fiscalYearStart)].join(' ');

/** A missing number as it can be chosen. */
export interface ChoosableTarget extends AskedTarget {
  readonly key: string;
}

/** What is missing in a team's period, for who may settle it. Throws the Refusals `nothing-to-show` and `not-allowed`. */
export async function missingToSettle(work: Work, teamId: string, period: Period): Promise<ChoosableTarget[]> {
  teamToReview(work, teamId, 'review');
  return (await missingIn(work, teamId, period)).map((one) => ({ ...one, key: missingKey(work, one) }));
}

/** The one that was chosen. Throws the same, and `no-change` for what is not missing any more. */
export async function missingChosen(work: Work, teamId: string, period: Period, key: string): Promise<AskedTarget> {
  const found = (await missingToSettle(work, teamId, period)).find((one) => one.key === key);
  if (!found) throw new Refusal({ code: 'no-change' });
  return found;
}

/** Gives a reason for a number that is missing, so that the period can be closed without it. Throws as `missingChosen`. */
export async function waive(
  work: Work,
  teamId: string,
  period: Period,
  { key, reason }: { readonly key: string; readonly reason: string },
): Promise<AskedTarget> {
  const { tx, org, now, actor } = work;
  const target = await missingChosen(work, teamId, period, key);
  const { of, indicator } = target;
  await tx.waiver.createMany({
    data: [
      {
        ...{ orgId: org.id, id: work.newId(), periodId: await idOfPeriod(work, target.period) },
        ...(of.kind === 'person' ? { personId: of.id } : { teamId: of.id }),
        ...{ indicator: indicator.key, reason, waivedById: actor.personId, waivedAt: fromInstant(now) },
      },
    ],
    skipDuplicates: true,
  });
  await audit(work, {
    action: 'review.waive',
    subject: `${of.kind}:${of.id}`,
    after: { indicator: indicator.key, period: periodKey(target.period) },
    reason,
  });
  await refreshPacks(work, [teamId]);
  return target;
}
