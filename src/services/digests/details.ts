import type { Indicator } from '../../domain/indicators/indicator.ts';
import { fromDay, toDay, withinDays } from '../../store/time.ts';
import type { Reading } from '../work.ts';

/** What only a chat that shows everything is told of a week. */
export interface WeekDetails {
  /** Of tasks under way, and of those that were confirmed in the week. */
  readonly customers: readonly { readonly number: number; readonly customer: string; readonly state: ShownState }[];
  /** What people wrote beside a report, the weightiest first. */
  readonly notes: readonly Note[];
}

type ShownState = 'offered' | 'claimed' | 'done' | 'confirmed';

export interface Note {
  readonly who: { readonly name: string; readonly alias: string | null };
  readonly day: Temporal.PlainDate;
  readonly note: string;
}

/** Of these people, in the seven days that end with `today`; `leading` is the indicator whose largest entries come first. */
export async function weekDetails(
  { tx, org, today }: Reading,
  personIds: readonly string[],
  leading: Indicator,
): Promise<WeekDetails> {
  const from = today.subtract({ days: 6 });
  const theirs = { in: [...personIds] };
  const tasks = await tx.task.findMany({
    where: {
      orgId: org.id,
      customer: { not: null },
      AND: [
        { OR: [{ requesterId: theirs }, { slots: { some: { holderId: theirs } } }] },
        {
          OR: [
            { state: { in: ['offered', 'claimed', 'done'] } },
            { state: 'confirmed', slots: { some: { confirmedAt: withinDays(from, today, org.zone) } } },
          ],
        },
      ],
    },
    select: { number: true, customer: true, state: true },
    orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
  });
  const entries = await tx.entry.findMany({
    where: {
      orgId: org.id,
      personId: theirs,
      day: { gte: fromDay(from), lte: fromDay(today) },
      source: 'manual',
      note: { not: null },
      correctsId: null,
      corrections: { none: {} },
    },
    select: { indicator: true, amount: true, day: true, note: true, person: { select: { name: true, alias: true } } },
    orderBy: [{ day: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
  });
  const weight = ({ indicator, amount }: (typeof entries)[number]): bigint =>
    indicator === leading.key ? amount : -1n;
  return {
    customers: tasks.flatMap(({ number, customer, state }) =>
      customer && isShown(state) ? [{ number, customer, state }] : [],
    ),
    notes: entries
      .filter(({ note }) => note)
      .sort((a, b) => (weight(a) < weight(b) ? 1 : weight(a) > weight(b) ? -1 : 0))
      .map(({ person, day, note }) => ({ who: person, day: toDay(day), note: note ?? '' })),
  };
}

const isShown = (state: string): state is ShownState => ['offered', 'claimed', 'done', 'confirmed'].includes(state);
