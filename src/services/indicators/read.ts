import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Tx } from '../../store/store.ts';
import { fromDay } from '../../store/time.ts';

/** The organisation's indicators as they are defined on a day. */
export async function readIndicators(tx: Tx, orgId: string, day: Temporal.PlainDate): Promise<Indicator[]> {
  const rows = await tx.indicator.findMany({
    where: { orgId, from: { lte: fromDay(day) } },
    distinct: ['key'],
    orderBy: [{ key: 'asc' }, { from: 'desc' }],
  });
  return rows.map(({ nameZh, nameEn, nameOne, from: _from, orgId: _orgId, ...indicator }) => ({
    ...indicator,
    names: { zh: nameZh, en: nameEn, ...(nameOne === null ? {} : { one: nameOne }) },
  }));
}
