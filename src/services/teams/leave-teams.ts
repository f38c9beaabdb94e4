import { fromDay } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** These people are in no team after that day: places that begin later are gone, and the others end with it. */
export async function leaveTeams(
  { tx, org }: Pick<Work, 'tx' | 'org'>,
  personIds: readonly string[],
  last: Temporal.PlainDate,
): Promise<void> {
  const theirs = { orgId: org.id, personId: { in: [...personIds] } };
  const after = { gt: fromDay(last) };
  await tx.membership.deleteMany({ where: { ...theirs, from: after } });
  await tx.membership.updateMany({
    where: { ...theirs, OR: [{ until: null }, { until: after }] },
    data: { until: fromDay(last) },
  });
}
