import type { Indicator } from '../../domain/indicators/indicator.ts';
import { contains } from '../../domain/period.ts';
import type { Standing } from '../../domain/standing.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Reading } from '../work.ts';
import { creditedBy, praiseSource } from './credit.ts';

interface Named {
  readonly name: string;
  readonly alias: string | null;
}

/** Where an entry came from: somebody's praise, or a skill award. */
export interface PraiseOrigin {
  readonly from: Named;
  readonly customer: string | null;
  /** Undefined for praise. */
  readonly skill: string | undefined;
}

/** What praise or an award added to a number. */
export interface PraiseCredit extends PraiseOrigin {
  readonly indicator: Indicator;
  readonly amount: bigint;
}

/** What praise and awards have added to these numbers of somebody, each in its own period, the latest first. */
export async function praiseBehind(
  { tx, org, today }: Reading,
  personId: string,
  standings: readonly Standing[],
): Promise<PraiseCredit[]> {
  const [since] = standings.map(({ period }) => period.from).sort(Temporal.PlainDate.compare);
  if (!since) return [];
  const entries = await tx.entry.findMany({
    where: {
      ...{ orgId: org.id, personId, source: praiseSource, correctsId: null, corrections: { none: {} } },
      indicator: { in: standings.map(({ indicator }) => indicator.key) },
      day: { gte: fromDay(since), lte: fromDay(today) },
    },
    orderBy: [{ day: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
  });
  const periods = new Map(standings.map(({ indicator, period }) => [indicator.key, period]));
  const within = entries.filter(({ indicator, day }) => {
    const period = periods.get(indicator);
    return period !== undefined && contains(period, toDay(day));
  });
  const origins = await praiseOrigins(
    { tx, org },
    within.map(({ sourceRecord }) => sourceRecord),
  );
  const indicators = indicatorsOn(org, today);
  return within.flatMap(({ sourceRecord, indicator: key, amount }) => {
    const origin = origins.get(sourceRecord ?? '');
    const indicator = indicators.find((one) => one.key === key);
    return origin && indicator ? [{ ...origin, indicator, amount }] : [];
  });
}

/** The praise and the awards behind records of the ledger; what is no such record has none. */
export async function praiseOrigins(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  records: readonly (string | null)[],
): Promise<ReadonlyMap<string, PraiseOrigin>> {
  const known = records.flatMap((record) => (record ? [[record, creditedBy(record)] as const] : []));
  if (known.length === 0) return new Map();
  const where = { orgId: org.id, id: { in: [...new Set(known.map(([, id]) => id))] } };
  const from = { select: { name: true, alias: true } } as const;
  const praises = await tx.praise.findMany({ where, select: { id: true, from, customer: true } });
  const awards = await tx.skillAward.findMany({ where, select: { id: true, from, skill: true } });
  const origins = new Map<string, PraiseOrigin>([
    ...praises.map(({ id, ...one }) => [id, { ...one, skill: undefined }] as const),
    ...awards.map(({ id, ...one }) => [id, { ...one, customer: null }] as const),
  ]);
  return new Map(
    known.flatMap(([record, id]) => {
      const origin = origins.get(id);
      return origin ? [[record, origin] as const] : [];
    }),
  );
}
