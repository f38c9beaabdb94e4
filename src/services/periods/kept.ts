import type { Period } from '../../domain/period.ts';
import { fromDay, toDay } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** Under which a period is found again. */
export const periodKey = ({ kind, from }: Pick<Period, 'kind' | 'from'>): string => `${kind} ${from}`;

/** The ids of periods, by their key. They begin to be with the first thing that is stored of them. */
export async function idsOfPeriods(
  { tx, org, newId }: Pick<Work, 'tx' | 'org' | 'newId'>,
  periods: readonly Period[],
): Promise<Map<string, string>> {
  const wanted = new Map(periods.map((period) => [periodKey(period), period]));
  await tx.period.createMany({
    data: [...wanted.values()].map(({ kind, from, until }) => ({
      orgId: org.id,
      id: newId(),
      kind,
      from: fromDay(from),
      until: fromDay(until),
    })),
    skipDuplicates: true,
  });
  const rows = await tx.period.findMany({ where: { orgId: org.id }, select: { id: true, kind: true, from: true } });
  return new Map(rows.map(({ id, kind, from }) => [periodKey({ kind, from: toDay(from) }), id]));
}

export async function idOfPeriod(work: Pick<Work, 'tx' | 'org' | 'newId'>, period: Period): Promise<string> {
  const id = (await idsOfPeriods(work, [period])).get(periodKey(period));
  if (id === undefined) throw new Error('a period that is kept has an id');
  return id;
}
