import type { Indicator } from '../../domain/indicators/indicator.ts';
import { Prisma } from '../../store/client/client.ts';
import { baseOf } from '../reports/row.ts';
import type { Reading, Supposed } from '../work.ts';
import type { DayRow, TargetRow } from './measured.ts';

/**
 * A row with what is supposed to have been reported today, where it `counts` for whose it is: in the sum where that is kept
 * (`summed`), else among the days. As in the ledger it adds to what the day has, or takes its place where the last value counts.
 */
export function withSupposed<Row extends TargetRow>(
  { supposed, today }: Reading,
  indicator: Indicator,
  row: Row,
  counts: boolean,
  summed: boolean,
): Row {
  const items = counts ? (supposed?.items ?? []).filter((item) => item.indicator === indicator.key) : [];
  if (!supposed || items.length === 0) return row;
  if (summed) {
    const more = items.reduce((sum, { amount }) => sum + amount, 0n);
    return { ...row, sum: new Prisma.Decimal(row.sum?.toFixed(0) ?? 0).plus(`${more}`) };
  }
  const day = { personId: supposed.personId, day: today.toString() };
  const days = items.reduce<readonly DayRow[]>((all, item) => reported(indicator, all, day, item), row.days ?? []);
  return { ...row, days };
}

function reported(
  indicator: Indicator,
  days: readonly DayRow[],
  of: Pick<DayRow, 'personId' | 'day'>,
  { amount, base }: Supposed['items'][number],
): DayRow[] {
  const isSame = ({ personId, day }: DayRow): boolean => personId === of.personId && day === of.day;
  const before = indicator.rollupTime === 'last' ? undefined : days.find(isSame);
  const count = sumOf(before?.base ?? undefined, baseOf(indicator, base));
  const value = { amount: `${BigInt(before?.amount ?? 0) + amount}`, base: count === undefined ? null : `${count}` };
  return [...days.filter((one) => !isSame(one)), { ...of, ...value }];
}

const sumOf = (before: string | undefined, more: bigint | undefined): bigint | undefined =>
  before === undefined ? more : BigInt(before) + (more ?? 0n);
