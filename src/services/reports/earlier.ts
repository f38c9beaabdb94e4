import { workingDayBefore } from '../../domain/calendar.ts';
import { fromDay } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import type { Work } from '../work.ts';
import type { Item } from './record-line.ts';

/** What somebody reported for a day, as it would be said once more. */
export interface Earlier {
  readonly day: Temporal.PlainDate;
  readonly items: readonly Item[];
}

/**
 * What "same as yesterday" means on a day: what was reported for the day before; where that has nothing, for the last
 * working day before. Undefined where neither has anything.
 */
export async function reportedBefore(
  work: Pick<Work, 'tx' | 'org'>,
  personId: string,
  today: Temporal.PlainDate,
): Promise<Earlier | undefined> {
  const yesterday = today.subtract({ days: 1 });
  const working = workingDayBefore(work.org.rules.calendar, today);
  for (const day of working && !working.equals(yesterday) ? [yesterday, working] : [yesterday]) {
    const items = await reportedOn(work, personId, day);
    if (items.length > 0) return { day, items };
  }
  return undefined;
}

/**
 * What holds of what was reported by hand for a day. What adds up is one item an indicator, and so is a rate; of values that
 * replace each other the last is left.
 */
async function reportedOn(
  { tx, org }: Pick<Work, 'tx' | 'org'>,
  personId: string,
  day: Temporal.PlainDate,
): Promise<Item[]> {
  const entries = await tx.entry.findMany({
    where: {
      orgId: org.id,
      personId,
      day: fromDay(day),
      source: 'manual',
      correctsId: null,
      corrections: { none: {} },
      aboutFrom: null,
    },
    select: { indicator: true, amount: true, base: true },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  });
  const items: Item[] = [];
  for (const { indicator: key, amount, base } of entries) {
    const indicator = indicatorsOn(org, day).find((known) => known.key === key);
    if (!indicator) continue;
    const at = items.findIndex((item) => item.indicator.key === key);
    const before = items[at];
    const item = { indicator, amount, ...(base === null ? {} : { base }) };
    if (!before || indicator.rollupTime === 'average') items.push(item);
    else items[at] = indicator.rollupTime === 'last' ? item : added(before, item);
  }
  return items.filter(({ amount, base }) => amount !== 0n || base !== undefined);
}

const added = (one: Item, other: Item): Item => ({
  indicator: one.indicator,
  amount: one.amount + other.amount,
  ...(one.base === undefined || other.base === undefined ? {} : { base: one.base + other.base }),
});
