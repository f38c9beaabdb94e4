import { periodOf } from '../../src/domain/period.ts';
import { storeTargets } from '../../src/services/goals/store-targets.ts';
import { indicatorsOn } from '../../src/services/indicators/read.ts';
import type { Company } from './company.ts';

const nextQuarter = periodOf('quarter', Temporal.PlainDate.from('2027-01-01'), 1);

/** Teams, or people, of the demo company have a target for the quarter to come, in the smallest unit; set by Wang Qiang. */
export async function aims(
  company: Company,
  of: Readonly<Record<string, bigint>>,
  { key = 'sales-amount', kind = 'team' as 'team' | 'person', reserve = 0n, period = nextQuarter } = {},
): Promise<void> {
  const indicator = indicatorsOn(company.org, nextQuarter.from).find((one) => one.key === key);
  if (!indicator) throw new Error(`the catalogue has no ${key}`);
  await company.as('wang', (work) =>
    storeTargets(
      work,
      Object.entries(of).map(([who, amount]) => ({
        of: { kind, id: company.idOf(who) },
        indicator,
        period,
        amount,
        reserve,
      })),
    ),
  );
}

/** The targets for the quarter to come as they stand, by the key of whoever has one. */
export async function aimsOf({ db, idOf }: Company, keys: readonly string[], indicator = 'sales-amount') {
  const rows = await db.target.findMany({
    where: { indicator, period: { from: new Date('2027-01-01'), kind: 'quarter' } },
    orderBy: { version: 'asc' },
  });
  const last = new Map(rows.map((row) => [row.personId ?? row.teamId, row]));
  return Object.fromEntries(keys.map((key) => [key, last.get(idOf(key))?.amount]));
}
